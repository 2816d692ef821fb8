//! Collects errors.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};

/// The errors of an item, in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics(Vec<syn::Error>);

impl Diagnostics {
    /// Reports an error at `span`.
    pub(crate) fn error(&mut self, span: Span, message: impl Display) {
        self.add(syn::Error::new(span, message));
    }

    /// Reports an error that `syn` found.
    pub(crate) fn add(&mut self, error: syn::Error) {
        self.0.push(error);
    }

    /// Returns the number of errors reported so far.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// Appends the errors as items that rustc turns into its own errors.
    pub(crate) fn append_to(self, tokens: &mut TokenStream) {
        let errors = self.0.into_iter();
        tokens.extend(errors.map(syn::Error::into_compile_error));
    }
}
