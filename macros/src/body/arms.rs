//! Reads the arms of a `match`.

use std::ops::Range;

use proc_macro2::{Delimiter, TokenTree};

use super::place::is_before_expression;
use super::reader::{Level, Reader};
use crate::fragments::Site;
use crate::resolve::Ty;
use crate::trees::{follows_dot, group, is_arrow, is_name, is_punct, is_word, text};
use crate::words::word;

/// The reader's position in an arm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arm {
    /// The list has no arms.
    None,
    /// Between the pattern and `=>`.
    Guard,
    /// In a body that ends with a comma.
    Body,
    /// In a body that ends with braces.
    Block,
}

impl Arm {
    pub(super) fn ends_with_comma(self) -> bool {
        matches!(self, Self::Body | Self::Block)
    }
}

/// Returns whether these are the arms of a `match`.
pub(super) fn are_arms(trees: &[TokenTree]) -> bool {
    (0..trees.len()).any(|at| is_arrow(trees, at))
}

/// Returns the range of the pattern in the arguments of `matches!`, between the value and a guard.
pub(super) fn pattern_of_matches(trees: &[TokenTree]) -> Range<usize> {
    let comma = trees.iter().position(|tree| is_punct(Some(tree), ','));
    let from = comma.unwrap_or(trees.len());
    let guard = (from..trees.len()).find(|&at| is_word(trees.get(at), "if"));
    from..guard.unwrap_or(trees.len())
}

impl Reader<'_> {
    /// Reads the pattern of an arm, and returns the place of its guard or its `=>`.
    pub(super) fn pattern_of_arm(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        self.locals.leave(level.arm_names);
        level.arm_names = self.locals.mark();
        let trees = level.trees;
        let at = crate::item::end::after_attributes(trees, at);
        let Some(arrow) = (at..trees.len()).find(|&arrow| is_arrow(trees, arrow)) else {
            level.arm = Arm::None;
            return at;
        };
        let guard = (at..arrow).find(|&guard| is_word(trees.get(guard), "if"));
        let end = guard.unwrap_or(arrow);
        level.arm = Arm::Guard;
        if (at..end).any(|at| follows_dot(trees, at) && is_name(trees, at)) {
            return at; // a macro's condition
        }
        level.note_fragments(at, end, Site::Pattern);
        let ty = self.type_of_matched(level);
        self.bind_pattern(&trees[at..end], level.matched, &ty);
        end
    }

    /// Returns the type of the matched value, which stands before the arms.
    fn type_of_matched(&self, level: &Level<'_>) -> Ty {
        let around = level.around;
        let start = around.iter().rposition(|tree| is_word(Some(tree), "match"));
        start.map_or(Ty::Unknown, |start| {
            self.view().type_of(&around[start + 1..])
        })
    }

    /// Reads the body of an arm, which begins after the `=>`.
    pub(super) fn body_of_arm(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        if level.arm == Arm::Guard {
            let from = level.condition.take().unwrap_or_default();
            self.bind_pending(level, from, at);
            level.arm = match level.trees.get(at) {
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    Arm::Block
                }
                Some(TokenTree::Ident(word)) if is_like_block(&text(word)) => Arm::Block,
                Some(tree) if is_punct(Some(tree), '\'') => Arm::Block,
                _ => Arm::Body,
            };
        }
        at
    }

    /// Goes on after a group. Braces may end an arm.
    pub(super) fn after_group(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        let trees = level.trees;
        if level.arm != Arm::Block || group(trees.get(at), Delimiter::Brace).is_none() {
            return at + 1;
        }
        match trees.get(at + 1) {
            _ if is_operand(trees, at) => at + 1,
            Some(TokenTree::Ident(word)) if word == "else" => at + 1,
            Some(TokenTree::Punct(mark)) if ".?".contains(mark.as_char()) => {
                level.arm = Arm::Body;
                at + 1
            }
            Some(TokenTree::Punct(mark)) if mark.as_char() == ',' => at + 1,
            _ => self.pattern_of_arm(level, at + 1),
        }
    }
}

/// Returns whether the braces at this place are an operand, and not the body of an earlier word.
pub(super) fn is_operand(trees: &[TokenTree], at: usize) -> bool {
    match at.checked_sub(1).and_then(|before| trees.get(before)) {
        Some(TokenTree::Ident(name)) => match &*name.to_string() {
            // `if unsafe { .. } { .. }`, but not `=> unsafe { .. }`
            "unsafe" => match at.checked_sub(2) {
                None => false,
                Some(before) => {
                    !is_punct(trees.get(before), '>') && !is_punct(trees.get(before), ';')
                }
            },
            "else" | "loop" => false,
            name => is_before_expression(word(name)),
        },
        Some(TokenTree::Punct(mark)) => {
            "=&|*!-+<>".contains(mark.as_char()) && !is_arrow(trees, at.max(2) - 2)
        }
        _ => false,
    }
}

/// Returns whether an arm that begins with this word ends with its braces.
fn is_like_block(word: &str) -> bool {
    ["if", "match", "loop", "while", "for", "unsafe", "const"].contains(&word)
}
