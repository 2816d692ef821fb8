//! The least cost of an attribute: one that reads nothing, one that reads each token,
//! and one that parses the tokens.

use std::fs;

use super::compiler;
use crate::Outcome;

/// Makes the package `floor`, whose attributes return a function: `unread` unchanged, `read`
/// rebuilt from its tokens, `parsed` as `syn` prints it.
pub(super) fn package() -> Outcome<()> {
    let package = compiler::package("floor", DEPENDENCIES)?;
    fs::write(package.join("src/lib.rs"), SOURCE)?;
    Ok(())
}

// The crates that parse and print a function.
const DEPENDENCIES: &str = r#"quote = "1"
syn = { version = "3", default-features = false, features = ["clone-impls", "full", "parsing", "printing", "proc-macro", "visit-mut"] }

[lib]
proc-macro = true
"#;

const SOURCE: &str = "
use proc_macro::{Group, TokenStream, TokenTree};
use quote::ToTokens as _;

#[proc_macro_attribute]
pub fn unread(_: TokenStream, function: TokenStream) -> TokenStream {
    function
}

#[proc_macro_attribute]
pub fn read(_: TokenStream, function: TokenStream) -> TokenStream {
    each(function)
}

fn each(tokens: TokenStream) -> TokenStream {
    let trees = tokens.into_iter().map(|tree| match tree {
        TokenTree::Group(group) => {
            let mut again = Group::new(group.delimiter(), each(group.stream()));
            again.set_span(group.span());
            again.into()
        }
        TokenTree::Ident(name) => {
            std::hint::black_box(name.to_string());
            name.into()
        }
        other => other,
    });
    trees.collect()
}

#[proc_macro_attribute]
pub fn parsed(_: TokenStream, function: TokenStream) -> TokenStream {
    match syn::parse::<syn::ItemFn>(function) {
        Ok(function) => function.into_token_stream().into(),
        Err(error) => error.into_compile_error().into(),
    }
}
";
