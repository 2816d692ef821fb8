//! What the token trees before a place show of it.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

pub(crate) fn is_punct(tree: &TokenTree, mark: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == mark)
}

/// Whether these trees end in the dot of a field or a method.
pub(crate) fn is_member(before: &[TokenTree]) -> bool {
    match before {
        [.., range, dot] => is_punct(dot, '.') && !is_punct(range, '.'),
        [dot] => is_punct(dot, '.'),
        [] => false,
    }
}

/// Whether these trees end in `::`.
pub(crate) fn is_path(before: &[TokenTree]) -> bool {
    matches!(before, [.., first, second] if is_punct(first, ':') && is_punct(second, ':'))
}

/// Words behind which an expression or a pattern begins: a `|` or a `!` there is no operator
/// between two, and no end of a macro's name.
const BEFORE_EXPRESSIONS: &[&str] = &[
    "break", "else", "if", "in", "let", "match", "move", "mut", "return", "while",
];

pub(crate) fn is_before_expression(word: &str) -> bool {
    BEFORE_EXPRESSIONS.contains(&word)
}

/// Whether these trees end in `name!`, and not in `if !`.
pub(crate) fn is_macro(before: &[TokenTree]) -> bool {
    match before {
        [.., TokenTree::Ident(name), mark] if is_punct(mark, '!') => {
            !is_before_expression(&name.to_string())
        }
        _ => false,
    }
}

/// Whether these trees end in `#` or `#!`.
pub(crate) fn is_attribute(before: &[TokenTree]) -> bool {
    match before {
        [.., hash, mark] if is_punct(mark, '!') => is_punct(hash, '#'),
        [.., hash] => is_punct(hash, '#'),
        [] => false,
    }
}

/// Whether there is no macro and no attribute in `tokens`.
pub(crate) fn are_final(tokens: TokenStream) -> bool {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    trees.iter().enumerate().all(|(at, tree)| match tree {
        TokenTree::Group(group) => !is_expanded(&trees[..at]) && are_final(group.stream()),
        _ => true,
    })
}

/// Whether a group behind these trees may be that of a macro or an attribute.
pub(crate) fn is_expanded(before: &[TokenTree]) -> bool {
    is_macro(before)
        || is_attribute(before)
        || match before {
            // `$path!(..)`
            [.., TokenTree::Group(path), mark] if is_punct(mark, '!') => {
                path.delimiter() == Delimiter::None
            }
            // `name! new { .. }`
            [before @ .., TokenTree::Ident(_)] => is_macro(before),
            _ => false,
        }
}
