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
    count: usize,
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
        self.count += 1;
        ErrorGuaranteed(())
    }

    /// How many errors were reported so far.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// The proof, if anything was reported since there were `before` errors.
    pub(crate) fn reported_since(&self, before: usize) -> Option<ErrorGuaranteed> {
        (self.count > before).then_some(ErrorGuaranteed(()))
    }

    /// Adds the errors as items that rustc turns into its own.
    pub(crate) fn append_to(self, tokens: &mut TokenStream) {
        if let Some(errors) = self.errors {
            tokens.extend(errors.into_compile_error());
        }
    }
}
