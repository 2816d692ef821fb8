//! Finds values that are guards, or own one.

use std::ops::Range;

use proc_macro2::{Delimiter, TokenTree};

use super::facts::{Callee, List, Node};
use crate::routines::Effect;
use crate::trees::{group, is_punct, text};

impl List {
    /// Returns whether the list's value is a guard or owns one.
    pub(super) fn tail_holds_guard(&self) -> bool {
        let mut trees = self.trees.iter();
        let end = trees.rposition(|tree| is_punct(Some(tree), ';'));
        self.holds_guard(&self.trees, end.map_or(0, |end| end + 1)..self.trees.len())
    }

    /// Returns whether a value among the list's own `trees` in this range is a guard or owns one.
    pub(super) fn holds_guard(&self, trees: &[TokenTree], range: Range<usize>) -> bool {
        let guards = self.guards.iter().rev().copied();
        let nodes = self.nodes.iter().rev();
        let mut guards = guards.take_while(|&at| at >= range.start);
        let mut nodes = nodes.take_while(|node| node.at >= range.start);
        let is_whole = |at| at < range.end && is_whole(trees, at);
        guards.any(is_whole) || nodes.any(|node| is_whole(node.at) && node.holds_guard(trees))
    }
}

impl Node {
    /// Returns whether the value of the group is a guard or owns one, given the trees around it.
    fn holds_guard(&self, around: &[TokenTree]) -> bool {
        let all = 0..self.list.trees.len();
        match &self.call {
            Some(call) => matches!(&call.callee, Callee::Routine(routine) if matches!(
                routine.effect,
                Effect::Acquire | Effect::TryAcquire | Effect::AcquireSole
            )),
            None if group(around.get(self.at), Delimiter::Brace).is_some() => {
                self.list.tail_holds_guard()
            }
            None => is_owning(around, self.at) && self.list.holds_guard(&self.list.trees, all),
        }
    }
}

/// Returns whether the group at this place owns its content: a tuple, an array, or the
/// arguments of `Box::new`, `Some`, `Wrapper`, ….
fn is_owning(trees: &[TokenTree], at: usize) -> bool {
    match at.checked_sub(1).map(|before| &trees[before]) {
        Some(TokenTree::Ident(name)) => {
            let name = text(name);
            matches!(&*name, "new" | "pin" | "from") || name.starts_with(char::is_uppercase)
        }
        _ => true,
    }
}

/// Returns whether the whole value at this place is passed on, unwrapped or not, and not only a part.
fn is_whole(trees: &[TokenTree], at: usize) -> bool {
    let mut next = at + 1;
    while is_punct(trees.get(next), '?') {
        next += 1;
    }
    if !is_punct(trees.get(next), '.') {
        let is_index = group(trees.get(next), Delimiter::Bracket).is_some();
        return !is_index;
    }
    match trees.get(next + 1) {
        Some(TokenTree::Ident(method)) => {
            ["unwrap", "expect", "unwrap_unchecked"]
                .iter()
                .any(|it| method == it)
                && is_whole(trees, next + 2)
        }
        _ => false,
    }
}
