//! Finds the ends of items, and the parts of a function's head.

use proc_macro2::{Delimiter, TokenTree};

use crate::trees::{after_tree, group, is_punct, is_word};

/// Returns the place after the attributes at this place.
pub(crate) fn after_attributes(trees: &[TokenTree], mut at: usize) -> usize {
    while is_punct(trees.get(at), '#') && group(trees.get(at + 1), Delimiter::Bracket).is_some() {
        at += 2;
    }
    at
}

/// Returns the place after the visibility at this place, if there is one.
pub(crate) fn after_visibility(trees: &[TokenTree], at: usize) -> usize {
    if group(trees.get(at), Delimiter::None).is_some() {
        return at + 1;
    }
    if !is_word(trees.get(at), "pub") {
        return at;
    }
    let is_restricted = group(trees.get(at + 1), Delimiter::Parenthesis).is_some();
    at + 1 + usize::from(is_restricted)
}

/// Returns the place of `fn`, if `fn` or its qualifiers begin at this place.
pub(crate) fn of_fn(trees: &[TokenTree], mut at: usize) -> Option<usize> {
    loop {
        let TokenTree::Ident(word) = trees.get(at)? else {
            return None;
        };
        at += match &*word.to_string() {
            "fn" => return matches!(trees.get(at + 1), Some(TokenTree::Ident(_))).then_some(at),
            "extern" => 1 + usize::from(is_literal(trees.get(at + 1))),
            "default" | "const" | "async" | "gen" | "safe" | "unsafe" => 1,
            _ => return None,
        };
    }
}

/// Returns whether this is a literal, or a fragment that is a literal.
pub(crate) fn is_literal(tree: Option<&TokenTree>) -> bool {
    match tree {
        Some(TokenTree::Literal(_)) => true,
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
            is_literal(group.stream().into_iter().next().as_ref())
        }
        _ => false,
    }
}

/// Returns the place of the braces or the `;` that ends the item whose head goes on here.
pub(crate) fn of_item(trees: &[TokenTree], mut at: usize) -> Option<usize> {
    while at < trees.len() {
        if is_punct(trees.get(at), ';') || is_body(trees, at) {
            return Some(at);
        }
        at = after_tree(trees, at);
    }
    None
}

/// Returns whether this is a body in braces, perhaps as a fragment, and not the braces of a macro.
fn is_body(trees: &[TokenTree], at: usize) -> bool {
    let is_of_macro =
        at >= 2 && is_punct(trees.get(at - 1), '!') && matches!(trees[at - 2], TokenTree::Ident(_));
    match &trees[at] {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => !is_of_macro,
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            let mut inner = group.stream().into_iter();
            let first = inner.next();
            inner.next().is_none() && self::group(first.as_ref(), Delimiter::Brace).is_some()
        }
        _ => false,
    }
}

/// Returns the place after the next `;`.
pub(crate) fn after_semicolon(trees: &[TokenTree], at: usize) -> usize {
    let mut rest = trees.iter().enumerate().skip(at);
    let end = rest.find(|(_, tree)| is_punct(Some(tree), ';'));
    end.map_or(trees.len(), |(end, _)| end + 1)
}

/// Returns the place after an item other than a function, which begins with the word at this place.
pub(crate) fn after_item(trees: &[TokenTree], at: usize) -> usize {
    let ends_in_semicolon = ["use", "const", "static", "type"];
    if ends_in_semicolon
        .iter()
        .any(|word| is_word(trees.get(at), word))
    {
        return after_semicolon(trees, at);
    }
    let end = if is_punct(trees.get(at + 1), '!') {
        of_macro(trees, at + 2)
    } else {
        of_item(trees, at + 1)
    };
    end.map_or(trees.len(), |end| end + 1)
}

/// Returns the place of the braces or the `;` that ends a macro call in item position.
fn of_macro(trees: &[TokenTree], at: usize) -> Option<usize> {
    let mut rest = trees.iter().enumerate().skip(at);
    let end = rest.find(|(_, tree)| {
        is_punct(Some(tree), ';') || group(Some(tree), Delimiter::Brace).is_some()
    });
    end.map(|(end, _)| end)
}
