//! Token streams as lists of words, for comparison.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// Returns all tokens in their order, without spaces and without invisible groups.
pub(crate) fn all(tokens: &TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    collect(tokens, &mut words);
    words
}

fn collect(tokens: &TokenStream, words: &mut Vec<String>) {
    for tree in tokens.clone() {
        let TokenTree::Group(group) = tree else {
            words.push(tree.to_string());
            continue;
        };
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::None => {
                collect(&group.stream(), words);
                continue;
            }
        };
        words.push(open.to_owned());
        collect(&group.stream(), words);
        words.push(close.to_owned());
    }
}

/// Returns the tokens as text, with `fragment(..)` for an invisible group.
pub(crate) fn shown(tokens: &TokenStream) -> String {
    with_visible_groups(tokens).to_string()
}

fn with_visible_groups(tokens: &TokenStream) -> TokenStream {
    let mut visible = TokenStream::new();
    for tree in tokens.clone() {
        let TokenTree::Group(group) = &tree else {
            visible.extend([tree]);
            continue;
        };
        let mut delimiter = group.delimiter();
        if delimiter == Delimiter::None {
            visible.extend([TokenTree::from(Ident::new("fragment", group.span()))]);
            delimiter = Delimiter::Parenthesis;
        }
        let inner = with_visible_groups(&group.stream());
        visible.extend([TokenTree::from(Group::new(delimiter, inner))]);
    }
    visible
}

/// Visits the spans of all tokens.
pub(crate) fn each_span(tokens: &TokenStream, visit: &mut dyn FnMut(Span)) {
    for tree in tokens.clone() {
        if let TokenTree::Group(group) = &tree {
            each_span(&group.stream(), visit);
            visit(group.span_open());
            visit(group.span_close());
        }
        visit(tree.span());
    }
}

/// Returns whether this is an invisible group.
pub(crate) fn is_fragment(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::None)
}

/// Returns whether there is an invisible group in `tokens`.
pub(crate) fn has_fragment(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|tree| match &tree {
        TokenTree::Group(group) => is_fragment(&tree) || has_fragment(&group.stream()),
        _ => false,
    })
}

/// Returns whether this word is a name.
pub(crate) fn is_name(word: &str) -> bool {
    let first = word.trim_start_matches("r#").chars().next();
    first.is_some_and(|first| first.is_alphabetic() || first == '_')
}
