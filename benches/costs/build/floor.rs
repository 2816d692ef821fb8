//! The least that an attribute takes which looks at functions with `syn`.

use std::fs;

use super::compiler;
use crate::Outcome;

/// Makes the package `floor`, whose attribute only parses a function and prints it.
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
pub fn floor(_: TokenStream, function: TokenStream) -> TokenStream {
    match syn::parse::<syn::ItemFn>(function) {
        Ok(function) => function.into_token_stream().into(),
        Err(error) => error.into_compile_error().into(),
    }
}
";
