//! Finds paths and operands from their ends.

use proc_macro2::TokenTree;

use crate::fragments;
use crate::trees::{
    after_angles, follows_dot, follows_path_separator, is_path_separator, is_punct, text,
};
use crate::words::is_keyword;

/// Returns the names of a path, and the generic arguments of the last one.
pub(crate) fn split_path(path: &[TokenTree]) -> (Vec<String>, &[TokenTree]) {
    let mut names = Vec::new();
    let mut arguments: &[TokenTree] = &[];
    let mut at = 0;
    while at < path.len() {
        match &path[at] {
            TokenTree::Ident(name) => {
                names.push(text(name));
                arguments = &[];
                at += 1;
            }
            TokenTree::Punct(mark) if mark.as_char() == '<' => {
                let end = after_angles(path, at).unwrap_or(path.len());
                arguments = &path[at + 1..end.saturating_sub(1).max(at + 1)];
                at = end;
            }
            _ if is_path_separator(path, at) => at += 2,
            _ => break,
        }
    }
    (names, arguments)
}

/// Returns the start of the path at the end of these trees.
pub(crate) fn path_start(trees: &[TokenTree]) -> usize {
    let mut start = before_turbofish(trees).0.max(1) - 1;
    while follows_path_separator(trees, start) {
        let (end, _) = before_turbofish(&trees[..start - 2]);
        match end.checked_sub(1) {
            Some(name) if is_segment(&trees[name]) => start = name,
            _ => {
                return before_angles(&trees[..start - 2]).unwrap_or(start);
            }
        }
    }
    start
}

/// Returns whether this is a name, or a fragment that may be a path.
fn is_segment(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Ident(_)) || fragments::is_fragment(tree)
}

/// Returns the start of the angle brackets at the end of these trees.
fn before_angles(trees: &[TokenTree]) -> Option<usize> {
    let mut depth = 0;
    for at in (0..trees.len()).rev() {
        let is_arrow = at >= 1 && is_punct(trees.get(at - 1), '-');
        if is_punct(trees.get(at), '>') && !is_arrow {
            depth += 1;
        } else if is_punct(trees.get(at), '<') {
            depth -= 1;
        }
        if depth == 0 {
            let is_whole = after_angles(trees, at) == Some(trees.len());
            return (is_punct(trees.get(at), '<') && is_whole).then_some(at);
        }
    }
    None
}

/// Returns the place after the name at the end of these trees, before a `::<..>`, and the trees in the
/// brackets.
pub(super) fn before_turbofish(trees: &[TokenTree]) -> (usize, &[TokenTree]) {
    if !is_punct(trees.last(), '>') {
        return (trees.len(), &[]);
    }
    match before_angles(trees) {
        Some(at) => {
            let separator = 2 * usize::from(at >= 2 && is_path_separator(trees, at - 2));
            (at - separator, &trees[at + 1..trees.len() - 1])
        }
        None => (trees.len(), &[]),
    }
}

/// Returns the start of the operand that ends at this place, including its methods and fields.
pub(crate) fn receiver_start(trees: &[TokenTree], mut end: usize) -> usize {
    while let Some(last) = end.checked_sub(1) {
        end = match &trees[last] {
            TokenTree::Punct(mark) if mark.as_char() == '?' => last,
            TokenTree::Group(_) if is_after_value(&trees[..last]) => last,
            TokenTree::Ident(_) | TokenTree::Punct(_) => {
                let start = path_start(&trees[..end]);
                if follows_dot(trees, start) {
                    start - 1
                } else {
                    return start;
                }
            }
            TokenTree::Literal(_) if follows_dot(trees, last) => last - 1,
            _ => return last,
        };
    }
    end
}

/// Returns whether a group after these trees belongs to a value, like arguments and indices.
pub(super) fn is_after_value(before: &[TokenTree]) -> bool {
    match before.last() {
        Some(TokenTree::Ident(word)) => word == "self" || !is_keyword(&word.to_string()),
        Some(TokenTree::Group(_)) => true,
        last => is_punct(last, '>') || is_punct(last, '?'),
    }
}
