//! The token as a variable of a body.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::names::{self, NO_SPIN_LOCK_HELD};
use crate::routines::Access;

/// The token as the calls of a body get it.
#[derive(Debug)]
pub(crate) struct TokenVariable {
    pub(super) name: Ident,
    form: Form,
}

/// What the variable of a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// A reference to it, which grants this.
    Reference(Access),
    /// The token itself.
    Token,
    /// A loan of it: a macro in the body might paste the name together, and move it out.
    Loan,
    /// A reference in a function with errors. There, each call gets a token of its own: what
    /// they borrow says nothing beside those errors.
    StandIn,
}

impl TokenVariable {
    /// A parameter of the user's.
    pub(crate) fn parameter(name: &Ident, access: Access) -> Self {
        Self {
            name: name.clone(),
            form: Form::Reference(access),
        }
    }

    /// The hidden variable of `function`.
    ///
    /// rustc uses its name in errors only if it and the whole `let` have a user's
    /// span; the name of the function is as good as any.
    pub(crate) fn hidden(function: &Ident, is_loan: bool) -> Self {
        Self {
            name: Ident::new(NO_SPIN_LOCK_HELD, function.span()),
            form: if is_loan { Form::Loan } else { Form::Token },
        }
    }

    /// The variable of a function with errors, in which the user may use any name.
    pub(crate) fn stand_in(function: &Ident) -> Self {
        Self {
            name: names::generated("stand_in", function.span()),
            form: Form::StandIn,
        }
    }

    pub(crate) fn name(&self) -> &Ident {
        &self.name
    }

    /// Whether this is a loan.
    pub(crate) fn is_loan(&self) -> bool {
        self.form == Form::Loan
    }

    /// Whether this is the variable of a function with errors.
    pub(super) fn stands_in(&self) -> bool {
        self.form == Form::StandIn
    }

    /// What it grants, if it is a reference already.
    pub(super) fn reference(&self) -> Option<Access> {
        match self.form {
            Form::Reference(access) => Some(access),
            Form::StandIn => Some(Access::Exclusive),
            Form::Token | Form::Loan => None,
        }
    }

    /// The token itself, borrowed.
    pub(crate) fn borrowed_at(&self, span: Span, access: Access) -> TokenStream {
        let name = self.name_at(span);
        let span = self.at(span);
        let borrow = borrow(access, span);
        match self.form {
            Form::Token => quote!(#borrow #name),
            Form::Reference(_) | Form::Loan | Form::StandIn => {
                quote_spanned!(span=> #borrow *#name)
            }
        }
    }

    /// Uses the variable: `#[cfg]` may leave it without another use, and the user may forbid what
    /// an `allow` would have to allow.
    pub(crate) fn used(&self, access: Access) -> TokenStream {
        let (name, span) = (&self.name, Span::mixed_site());
        let borrow = borrow(access, span);
        quote_spanned!(span=> _ = #borrow #name;)
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

fn borrow(access: Access, span: Span) -> TokenStream {
    match access {
        Access::Shared => quote_spanned!(span=> &),
        Access::Exclusive => quote_spanned!(span=> &mut),
    }
}
