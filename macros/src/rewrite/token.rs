//! The token as a variable of a body.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::names::{self, NO_SPIN_LOCK_HELD};
use crate::routines::Access;

/// The token as the calls of a body get it.
#[derive(Clone, Debug)]
pub(crate) struct TokenVariable {
    pub(super) name: Ident,
    /// What it grants, if it is a reference already.
    pub(super) reference: Option<Access>,
    /// Whether the function has errors. Then each call gets a token of its own: what they
    /// borrow says nothing beside those errors.
    pub(super) stands_in: bool,
}

impl TokenVariable {
    /// A parameter of the user's.
    pub(crate) fn parameter(name: &Ident, access: Access) -> Self {
        Self {
            name: name.clone(),
            reference: Some(access),
            stands_in: false,
        }
    }

    /// The hidden variable of `function`.
    ///
    /// rustc uses its name in errors only if it and the whole `let` have a user's
    /// span; the name of the function is as good as any.
    pub(crate) fn hidden(function: &Ident) -> Self {
        Self {
            name: Ident::new(NO_SPIN_LOCK_HELD, function.span()),
            reference: None,
            stands_in: false,
        }
    }

    /// The variable of a function with errors, in which the user may use any name.
    pub(crate) fn stand_in(function: &Ident) -> Self {
        Self {
            name: names::generated("stand_in", function.span()),
            reference: Some(Access::Exclusive),
            stands_in: true,
        }
    }

    pub(crate) fn name(&self) -> &Ident {
        &self.name
    }

    /// The token itself, borrowed shared.
    pub(crate) fn shared_at(&self, span: Span) -> TokenStream {
        let name = self.name_at(span);
        quote_spanned!(self.at(span)=> &*#name)
    }

    /// `span` with the hygiene of the variable, so that the name is found even where
    /// parts of the function come from a macro.
    pub(super) fn at(&self, span: Span) -> Span {
        span.resolved_at(self.name.span())
    }

    pub(super) fn name_at(&self, span: Span) -> Ident {
        let mut name = self.name.clone();
        name.set_span(self.at(span));
        name
    }

    /// The argument of a call that reaches from `start` to `end`: rustc's label for
    /// the borrow covers all that lies between.
    pub(super) fn argument(
        &self,
        access: Access,
        start: Span,
        end: Span,
        is_reference: bool,
    ) -> TokenStream {
        if is_reference {
            let name = self.name_at(start);
            return quote!(#name);
        }
        let name = self.name_at(end);
        let borrow = borrow(access, self.at(start));
        quote!(#borrow #name)
    }
}

pub(super) fn borrow(access: Access, span: Span) -> TokenStream {
    match access {
        Access::Shared => quote_spanned!(span=> &),
        Access::Exclusive => quote_spanned!(span=> &mut),
    }
}
