//! Finds out where a tree stands from the trees before it.

use proc_macro2::{Delimiter, TokenTree};

use crate::trees::{follows_quote, group, is_path_separator, is_punct, text};
use crate::words::{Keyword, Word, word};

/// Returns whether an operand is expected at this place. A `|` begins a closure there, and a `<` begins
/// a path.
pub(super) fn expects_operand(trees: &[TokenTree], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return true;
    };
    match &trees[before] {
        TokenTree::Ident(name) => {
            follows_quote(trees, before) || is_before_expression(word(&text(name)))
        }
        TokenTree::Literal(_) => false,
        TokenTree::Group(group) => {
            let is_attribute = before >= 1 && is_punct(trees.get(before - 1), '#');
            group.delimiter() == Delimiter::Brace || is_attribute
        }
        TokenTree::Punct(mark) => mark.as_char() != '?',
    }
}

/// Returns whether an expression begins after this word.
pub(super) fn is_before_expression(word: Word) -> bool {
    matches!(
        word,
        Word::Keyword(
            Keyword::Leave
                | Keyword::BeforeExpression
                | Keyword::If
                | Keyword::Match
                | Keyword::While
                | Keyword::Let
        )
    )
}

/// Returns the place of the arguments, if the name at this place is called.
pub(super) fn arguments_of(trees: &[TokenTree], at: usize) -> Option<usize> {
    let mut next = at + 1;
    if is_path_separator(trees, next) && is_punct(trees.get(next + 2), '<') {
        next = crate::trees::after_angles(trees, next + 2)?;
    }
    group(trees.get(next), Delimiter::Parenthesis)?;
    Some(next)
}
