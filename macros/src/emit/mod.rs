//! The item that goes back to the compiler.

mod function;

use proc_macro2::TokenStream;

use crate::diagnostics::Diagnostics;

pub(crate) use function::{Maker, TokenSource, function};

/// `item` beside the errors.
pub(crate) fn with_errors(mut item: TokenStream, diagnostics: Diagnostics) -> TokenStream {
    item.extend(diagnostics.into_tokens());
    item
}
