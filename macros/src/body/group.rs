//! Reads groups, the arguments of macros, and attributes.

use proc_macro2::{Delimiter, Group, TokenTree};

use super::arms::is_operand;
use super::facts::{Call, List, Node};
use super::reader::{Level, Place, Reader};
use crate::fragments::Site;
use crate::resolve::Local;
use crate::trees::{group, inner, is_punct, is_word};

/// Macros whose tokens only they understand. Another argument would change what such a macro
/// does.
const LEFT_ALONE: &[&str] = &[
    "asm",
    "cfg",
    "concat",
    "concat_bytes",
    "concat_idents",
    "global_asm",
    "naked_asm",
    "stringify",
];

/// Macros whose second argument is a pattern.
const MATCHING: &[&str] = &["assert_matches", "debug_assert_matches", "matches"];

impl Reader<'_> {
    /// Reads a group that is not a list of arguments.
    pub(super) fn group(&mut self, level: &mut Level<'_>, group: &Group, at: usize) {
        if group.delimiter() == Delimiter::None {
            level.found.fragments.push((at, Site::Expression));
        }
        let is_awaited = level.condition.is_some() || level.is_match;
        let is_plain = group.delimiter() != Delimiter::Brace || !is_awaited;
        if is_plain || is_operand(level.trees, at) {
            return self.group_of(level, at, Place::Code);
        }
        let place = if std::mem::take(&mut level.is_match) {
            Place::Arms(level.matched_by(at))
        } else {
            Place::Code
        };
        let chain = level.chain.take();
        let mark = chain.unwrap_or_else(|| self.locals.mark());
        if let Some(from) = level.condition.take() {
            self.bind_pending(level, from, at);
        }
        self.group_of(level, at, place);
        self.locals.leave(mark);
    }

    /// Reads the group at this place, if there is one, as a list of this kind.
    pub(super) fn group_of(&mut self, level: &mut Level<'_>, at: usize, place: Place) {
        if let Some(TokenTree::Group(group)) = level.trees.get(at) {
            let list = self.list(inner(group), &level.trees[..at], place);
            level.keep(at, list, None);
        }
    }

    /// Reads the arguments of the macro with this name, at this place.
    pub(super) fn macro_arguments(&mut self, level: &mut Level<'_>, name: &str, at: usize) {
        self.seen.doubt = true;
        self.seen.macros = true;
        let Some(TokenTree::Group(group)) = level.trees.get(at) else {
            return;
        };
        let is_braced = group.delimiter() == Delimiter::Brace;
        let place = match name {
            name if LEFT_ALONE.contains(&name) => return,
            name if MATCHING.contains(&name) => Place::Matching,
            "macro_rules" => Place::Rules,
            _ if is_braced => Place::Arms(Local::Value),
            _ => Place::Code,
        };
        let around = std::mem::replace(&mut self.in_macro, true);
        self.group_of(level, at, place);
        self.in_macro = around;
    }

    /// Reads an attribute, or a `#` in a macro, and returns the place after it.
    pub(super) fn attribute(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        let open = at + 1 + usize::from(is_punct(level.trees.get(at + 1), '!'));
        if group(level.trees.get(open), Delimiter::Bracket).is_none() {
            return at + 1;
        }
        self.seen.doubt = true;
        open + 1
    }
}

impl Level<'_> {
    /// Returns the kind of the value that the `match` with these arms matches.
    fn matched_by(&self, arms: usize) -> Local {
        let mut before = self.trees[..arms].iter();
        let start = before.rposition(|tree| is_word(Some(tree), "match"));
        if self
            .found
            .holds_guard(self.trees, start.unwrap_or(arms)..arms)
        {
            Local::Guard
        } else {
            Local::Value
        }
    }

    /// Keeps a group if it has facts.
    pub(super) fn keep(&mut self, at: usize, list: List, call: Option<Call>) {
        if call.is_some() || list.has_facts() {
            self.found.nodes.push(Node { at, list, call });
        }
    }
}
