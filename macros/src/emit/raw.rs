//! The raw types that the system sees: this crate's, or with `types` those of another one under Microsoft's
//! names.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote_spanned};

use crate::hygiene::Crate;
use crate::roles::{Parameter, Role};

/// The raw types of a role.
pub(super) struct Raw<'a> {
    pub(super) role: &'static Role,
    /// Whose they are, if not this crate's.
    pub(super) types: Option<&'a TokenStream>,
    pub(super) krate: &'a Crate,
}

impl Raw<'_> {
    /// The raw type of this name that the system sees, with its name in the other crate.
    fn ty(&self, ours: &str, theirs: &str, span: Span) -> TokenStream {
        match self.types {
            None => self.krate.sys(ours, span).into_token_stream(),
            Some(path) => {
                // A name that the crate does not have is reported there, and once.
                let place = path.clone().into_iter().last().map_or(span, |it| it.span());
                let ty = Ident::new(theirs, place);
                quote_spanned!(span=> #path::#ty)
            }
        }
    }

    /// The parameter's type.
    pub(super) fn of(&self, parameter: &Parameter, span: Span) -> TokenStream {
        self.ty(parameter.ty, parameter.microsoft_type(), span)
    }

    /// The role's result.
    pub(super) fn result(&self, span: Span) -> TokenStream {
        match self.role.result {
            "VOID" => quote_spanned!(span=> ()),
            ty => self.ty(ty, ty, span),
        }
    }

    /// What stands in the system's tables: an optional function.
    fn table_entry(&self, span: Span) -> TokenStream {
        let name = self.role.name;
        self.ty(name, &format!("P{name}"), span)
    }

    /// The role's function type, for rustc to show.
    pub(super) fn function_type(&self, span: Span) -> TokenStream {
        let role = self.table_entry(span);
        let of = self.krate.private("Role", span);
        quote_spanned!(span=> <#role as #of>::Function)
    }

    /// Whether it is an untyped pointer in the declaration of another crate.
    pub(super) fn is_untyped(&self, parameter: &Parameter) -> bool {
        self.types.is_some() && parameter.ty == "PVOID"
    }
}
