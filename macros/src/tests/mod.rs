//! Unit tests with a file for each module, and tests with bad input.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod arguments;
mod bad_input;
mod calls;
mod closures;
mod cost;
mod counting;
mod details;
mod diagnostics;
mod entry_points;
mod expand;
mod expanded;
mod expander;
mod fragments;
mod fragments_in_bodies;
mod guards;
mod heads;
mod items;
mod neighbors;
mod oddities;
mod parameters;
mod patterns;
mod places;
mod prose;
mod receivers;
mod refusals;
mod rendered;
mod roles;
mod routines;
mod scopes;
mod table;
mod types;
mod words;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::Attribute;

use crate::diagnostics::Diagnostics;
use crate::item::Item;

/// Returns the expansion of the attribute without arguments on `item`.
fn expand(item: TokenStream) -> String {
    crate::expand::expand(TokenStream::new(), item).to_string()
}

/// Expands the attribute without arguments on `item`.
#[track_caller]
fn becomes(item: TokenStream, expected: &TokenStream) {
    assert_eq!(expand(item), expected.to_string());
}

/// Returns the trees of this text, in which `fragment(..)` becomes a macro fragment.
fn trees(text: &str) -> Vec<TokenTree> {
    with_fragments(text.parse().unwrap())
}

fn tokens(text: &str) -> TokenStream {
    trees(text).into_iter().collect()
}

/// Reads the item in this text.
fn read(text: &str) -> syn::Result<Item> {
    Item::read(&tokens(text))
}

/// Returns a group like a fragment of a user's `macro_rules!`.
fn fragment(tokens: TokenStream) -> TokenTree {
    Group::new(Delimiter::None, tokens).into()
}

fn with_fragments(tokens: TokenStream) -> Vec<TokenTree> {
    let mut trees: Vec<TokenTree> = Vec::new();
    for tree in tokens {
        let TokenTree::Group(group) = tree else {
            trees.push(tree);
            continue;
        };
        let mut delimiter = group.delimiter();
        if trees.last().is_some_and(|it| it.to_string() == "fragment") {
            trees.pop();
            delimiter = Delimiter::None;
        }
        let inner = with_fragments(group.stream()).into_iter().collect();
        let mut copy = Group::new(delimiter, inner);
        copy.set_span(group.span());
        trees.push(copy.into());
    }
    trees
}

/// Returns these trees as text.
fn text(trees: &[TokenTree]) -> String {
    trees.iter().cloned().collect::<TokenStream>().to_string()
}

/// Returns the errors of the attribute without arguments on `item`.
fn errors_of(item: TokenStream) -> Vec<String> {
    errors(crate::expand::expand(TokenStream::new(), item))
}

/// Returns the messages that were reported so far.
fn reported(diagnostics: Diagnostics) -> Vec<String> {
    let mut tokens = TokenStream::new();
    diagnostics.append_to(&mut tokens);
    errors(tokens)
}

/// Returns the messages of all errors that an expansion reports.
fn errors(expansion: TokenStream) -> Vec<String> {
    let Ok(file) = syn::parse2::<syn::File>(expansion) else {
        panic!("the expansion is no list of items");
    };
    file.items
        .into_iter()
        .filter_map(|item| match item {
            syn::Item::Macro(item) if item.mac.path.segments.last()?.ident == "compile_error" => {
                Some(item.mac.parse_body::<syn::LitStr>().unwrap().value())
            }
            _ => None,
        })
        .collect()
}

/// Returns whether this is the attribute of this crate.
fn is_own(attribute: &Attribute) -> bool {
    let last = attribute.path().segments.last();
    last.is_some_and(|segment| segment.ident == "spin_lock_safe")
}
