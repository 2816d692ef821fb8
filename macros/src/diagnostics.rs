//! Where errors go.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};

/// A proof that an error was reported: whoever needs one can get it only from
/// [`Diagnostics::error`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct ErrorGuaranteed(());

/// All errors of an item, in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    errors: Option<syn::Error>,
}

impl Diagnostics {
    /// Reports an error at `span`.
    pub(crate) fn error(&mut self, span: Span, message: impl Display) -> ErrorGuaranteed {
        self.add(syn::Error::new(span, message))
    }

    /// Reports an error that `syn` found.
    pub(crate) fn add(&mut self, error: syn::Error) -> ErrorGuaranteed {
        match &mut self.errors {
            Some(errors) => errors.combine(error),
            None => self.errors = Some(error),
        }
        ErrorGuaranteed(())
    }

    /// The proof, if anything was reported.
    pub(crate) fn reported(&self) -> Option<ErrorGuaranteed> {
        self.errors.is_some().then_some(ErrorGuaranteed(()))
    }

    /// The errors as items that rustc turns into its own.
    pub(crate) fn into_tokens(self) -> TokenStream {
        self.errors
            .map(syn::Error::into_compile_error)
            .unwrap_or_default()
    }
}
