//! Finds what patterns and the trees around them show.

use proc_macro2::{Delimiter, TokenTree};

use crate::trees::{
    follows_path_separator, group, is_path_separator, is_punct, is_word, split_at_commas,
};

/// Returns the place of the `else` of a `let`, which follows its value.
pub(super) fn start_of_else(value: &[TokenTree]) -> Option<usize> {
    let is_brace = |at: usize| group(value.get(at), Delimiter::Brace).is_some();
    (1..value.len()).find(|&at| is_word(value.get(at), "else") && !is_brace(at - 1))
}

/// Returns whether the pattern binds the name at this place.
pub(super) fn is_binding(pattern: &[TokenTree], at: usize) -> bool {
    let Some(TokenTree::Ident(name)) = pattern.get(at) else {
        return false;
    };
    let is_of_path = follows_path_separator(pattern, at)
        || is_path_separator(pattern, at + 1)
        || is_punct(pattern.get(at + 1), '!')
        || matches!(pattern.get(at + 1), Some(TokenTree::Group(_)));
    let name = name.to_string();
    !is_of_path
        && !name.starts_with(char::is_uppercase)
        && name != "_"
        && !crate::words::is_keyword(&name)
}

/// Returns whether this method passes its closures nothing of its receiver's content.
pub(super) fn takes_no_element(method: &str) -> bool {
    method.ends_with("_else") || method.ends_with("_err")
}

/// Returns the parts of a pattern between commas, each with its number. After `..` no number is known.
pub(super) fn numbered(parts: &[TokenTree]) -> impl Iterator<Item = (usize, &[TokenTree])> {
    let rest = split_at_commas(parts).position(|part| is_punct(part.first(), '.'));
    let rest = rest.unwrap_or(usize::MAX);
    let parts = split_at_commas(parts).enumerate();
    parts.map(move |(number, part)| (if number > rest { usize::MAX } else { number }, part))
}
