//! Token streams as lists of words, for comparison.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// All tokens in their order, without spaces and without invisible groups.
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

/// Whether there is an invisible group in `tokens`.
pub(crate) fn has_fragment(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|tree| match tree {
        TokenTree::Group(group) => {
            group.delimiter() == Delimiter::None || has_fragment(&group.stream())
        }
        _ => false,
    })
}

/// How often each name and literal stands in `tokens`, but for the attribute's own uses.
pub(crate) fn counted(tokens: &TokenStream) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    count(tokens, &mut counts);
    counts
}

fn count(tokens: &TokenStream, counts: &mut BTreeMap<String, usize>) {
    for tree in tokens.clone() {
        match tree {
            TokenTree::Group(group) if is_own_attribute(&group.stream()) => {}
            TokenTree::Group(group) => count(&group.stream(), counts),
            TokenTree::Punct(_) => {}
            // `x.0.1` has one literal, or two.
            word => {
                for part in word.to_string().split('.') {
                    *counts.entry(part.to_owned()).or_default() += 1;
                }
            }
        }
    }
}

/// Whether these tokens stand between the brackets of `#[spin_lock_safe(..)]`.
fn is_own_attribute(tokens: &TokenStream) -> bool {
    syn::parse2::<syn::Meta>(tokens.clone()).is_ok_and(|meta| {
        let last = meta.path().segments.last();
        last.is_some_and(|segment| segment.ident.to_string().ends_with("spin_lock_safe"))
    })
}
