//! Separates the arguments of a call by their commas.

use proc_macro2::{Delimiter, Ident, TokenTree};

use crate::trees::{
    after_angles, after_type, group, inner, is_path_separator, is_punct, is_word, text,
};

use super::place::expects_operand;

/// The arguments of a call.
#[derive(Debug)]
pub(crate) struct Arguments<'t> {
    pub(crate) list: Vec<&'t [TokenTree]>,
    /// Whether a comma may be something other than a separator.
    pub(crate) is_uncertain: bool,
}

impl<'t> Arguments<'t> {
    /// Separates the arguments in a call's parentheses.
    pub(crate) fn of(trees: &'t [TokenTree]) -> Self {
        let mut list = Vec::new();
        let mut is_uncertain = false;
        let (mut from, mut at) = (0, 0);
        while at < trees.len() {
            if is_punct(trees.get(at), ',') {
                list.push(&trees[from..at]);
                from = at + 1;
            }
            let after = after_part(trees, at);
            is_uncertain |= after.is_none();
            at = after.unwrap_or(at + 1);
        }
        if from < trees.len() {
            list.push(&trees[from..]);
        }
        Self { list, is_uncertain }
    }

    /// Returns the place among the trees at which this argument begins, or would begin.
    pub(crate) fn start(&self, trees: &[TokenTree], number: usize) -> usize {
        let before = self.list.iter().take(number);
        let trees_before: usize = before.map(|argument| argument.len() + 1).sum();
        trees_before.min(trees.len())
    }
}

/// Returns the place after the tree at this place and everything that belongs to it, in which commas do
/// not end an argument. Returns `None` if there is no such end.
fn after_part(trees: &[TokenTree], at: usize) -> Option<usize> {
    let TokenTree::Punct(mark) = &trees[at] else {
        return Some(if is_word(trees.get(at), "as") {
            after_type(trees, at + 1).max(at + 1)
        } else {
            at + 1
        });
    };
    match mark.as_char() {
        '<' if at >= 2 && is_path_separator(trees, at - 2) || expects_operand(trees, at) => {
            after_angles(trees, at)
        }
        '|' if expects_operand(trees, at) => after_closure_head(trees, at),
        '|' if is_punct(trees.get(at + 1), '|') => Some(at + 2),
        '<' if is_punct(trees.get(at + 1), '<') => Some(at + 2),
        _ => Some(at + 1),
    }
}

/// Returns the place after the parameters of a closure, and after its result.
pub(crate) fn after_closure_head(trees: &[TokenTree], open: usize) -> Option<usize> {
    let mut at = open + 1;
    while !is_punct(trees.get(at), '|') {
        at = if is_punct(Some(trees.get(at)?), '<') {
            after_angles(trees, at)?
        } else {
            at + 1
        };
    }
    Some(if crate::trees::is_thin_arrow(trees, at + 1) {
        after_type(trees, at + 3)
    } else {
        at + 1
    })
}

/// Returns the argument's name without its borrows, if the argument is a name.
pub(crate) fn name(argument: &[TokenTree]) -> Option<&Ident> {
    match argument {
        [TokenTree::Ident(name)] => Some(name),
        [TokenTree::Punct(mark), rest @ ..] if "&*".contains(mark.as_char()) => name(rest),
        [TokenTree::Ident(word), rest @ ..] if word == "mut" => name(rest),
        _ => None,
    }
}

/// Returns whether an argument is the token of this name, or a borrow of it.
pub(crate) fn is_token(argument: &[TokenTree], token: Option<&str>) -> bool {
    token.is_some() && name(argument).map(text).as_deref() == token
}

/// Returns whether an argument borrows something, `&mut irql` or `&raw mut irql`.
pub(crate) fn is_address(argument: &[TokenTree]) -> bool {
    is_punct(argument.first(), '&')
}

/// Returns whether a cast or a raw borrow shows that an argument is a raw pointer.
pub(crate) fn shows_pointer(argument: &[TokenTree]) -> bool {
    let casts = |at: usize| is_word(argument.get(at), "as") && is_punct(argument.get(at + 1), '*');
    is_address(argument) || (0..argument.len()).any(casts)
}

/// Returns whether an argument looks like an IRQL: `&mut old_irql`, `unsafe { (*irp).CancelIrql }`.
pub(crate) fn is_irql(argument: &[TokenTree]) -> bool {
    match argument.last() {
        Some(TokenTree::Ident(name)) => text(name).to_lowercase().ends_with("irql"),
        Some(TokenTree::Group(block)) if group(argument.last(), Delimiter::Brace).is_some() => {
            let inner = inner(block);
            is_irql(&inner)
        }
        _ => false,
    }
}

/// Returns whether an argument is part of a pattern, not an expression.
pub(crate) fn is_pattern(argument: &[TokenTree]) -> bool {
    match argument {
        [TokenTree::Ident(name)] => name == "_",
        [first, second] => is_punct(Some(first), '.') && is_punct(Some(second), '.'),
        _ => false,
    }
}
