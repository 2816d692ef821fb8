//! Unit tests, a file for each room, and bad input.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod arguments;
mod bad_input;
mod cases;
mod classify;
mod details;
mod diagnostics;
mod expand;
mod expanded;
mod final_bodies;
mod items;
mod known;
mod macro_arguments;
mod names;
mod places;
mod plain;
mod refusals;
mod rendered;
mod roles;
mod routines;
mod scope;
mod scopes;
mod table;
mod types;
mod walk;
mod walk_closures;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::parse::Annotated;

/// The expansion of the attribute without arguments on `item`.
fn expand(item: TokenStream) -> String {
    crate::expand::expand(TokenStream::new(), item).to_string()
}

/// The item of these tokens, with its bodies.
fn read(item: &TokenStream) -> syn::Result<Annotated> {
    let trees: Vec<TokenTree> = item.clone().into_iter().collect();
    Annotated::parse(&trees)
}

/// What stands for a fragment of a user's `macro_rules!`.
fn fragment(tokens: TokenStream) -> TokenTree {
    Group::new(Delimiter::None, tokens).into()
}

/// The messages of all errors that an expansion reports.
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
