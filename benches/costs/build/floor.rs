//! The least that an attribute takes: one that looks at nothing, and one that parses all.

use std::fs;

use super::compiler;
use crate::Outcome;

/// Makes the package `floor`, whose attributes give a function back: `unread` as it is, `parsed`
/// as `syn` prints it.
pub(super) fn package() -> Outcome<()> {
    let package = compiler::package("floor", DEPENDENCIES)?;
    fs::write(package.join("src/lib.rs"), SOURCE)?;
    Ok(())
}

// The features are those that the attribute itself is built with.
const DEPENDENCIES: &str = r#"quote = "1"
syn = { version = "3", default-features = false, features = ["clone-impls", "full", "parsing", "printing", "proc-macro", "visit-mut"] }

[lib]
proc-macro = true
"#;

const SOURCE: &str = "
use proc_macro::TokenStream;
use quote::ToTokens as _;

#[proc_macro_attribute]
pub fn unread(_: TokenStream, function: TokenStream) -> TokenStream {
    function
}

#[proc_macro_attribute]
pub fn parsed(_: TokenStream, function: TokenStream) -> TokenStream {
    match syn::parse::<syn::ItemFn>(function) {
        Ok(function) => function.into_token_stream().into(),
        Err(error) => error.into_compile_error().into(),
    }
}
";
