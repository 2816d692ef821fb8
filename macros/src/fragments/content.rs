//! Classifies the content of fragments.

use proc_macro2::{Delimiter, TokenTree};

use crate::trees::{after_angles, group, is_punct, is_word};
use crate::words::keyword;

/// Returns whether this is a path without generic arguments.
pub(crate) fn is_plain_path(content: &[TokenTree]) -> bool {
    content.iter().all(|tree| match tree {
        TokenTree::Ident(_) => true,
        tree => is_punct(Some(tree), ':'),
    })
}

/// Returns whether this is a path, perhaps with generic arguments, that its neighbors cannot split.
pub(super) fn is_path(content: &[TokenTree]) -> bool {
    let mut at = 0;
    while at < content.len() {
        if is_punct(content.get(at), '<') {
            match after_angles(content, at) {
                Some(after) => at = after,
                None => return false,
            }
        } else if is_plain_path(&content[at..=at]) {
            at += 1;
        } else {
            return false;
        }
    }
    // Two adjacent names are not a path, such as `return value`.
    let is_name = |tree: &TokenTree| matches!(tree, TokenTree::Ident(_));
    !content.windows(2).any(|pair| pair.iter().all(is_name))
}

/// Returns whether this is an item or a `let`, ignoring attributes.
pub(super) fn is_statement(content: &[TokenTree]) -> bool {
    let start = crate::item::end::after_attributes(content, 0);
    let is_word = |word| is_word(content.get(start), word);
    if group(content.get(start + 1), Delimiter::Brace).is_some() && !is_word("extern") {
        return false; // a block, because no item has its braces there
    }
    match keyword(content.get(start)) {
        Some(keyword) => {
            keyword.begins_item() || is_word("fn") || is_word("pub") || is_word("unsafe")
        }
        None => false,
    }
}

/// Returns whether this is an expression that is a statement without a `;`.
pub(super) fn is_like_block(content: &[TokenTree]) -> bool {
    const WORDS: [&str; 6] = ["if", "match", "loop", "while", "for", "unsafe"];
    let is_labeled = is_punct(content.first(), '\'');
    group(content.last(), Delimiter::Brace).is_some()
        && (is_labeled
            || content.len() == 1
            || WORDS.iter().any(|word| is_word(content.first(), word)))
}
