//! The raw types that the system sees: this crate's types, or with `types` another crate's types under
//! Microsoft's names.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote_spanned};

use crate::hygiene::Crate;
use crate::roles::{Parameter, Role};

/// The raw types of a role.
pub(super) struct Raw<'a> {
    pub(super) role: &'static Role,
    /// The crate with the types, if not this crate.
    pub(super) types: Option<&'a TokenStream>,
    pub(super) krate: &'a Crate,
}

impl Raw<'_> {
    /// Returns the raw type that the system sees, by its name here and in the other crate.
    fn ty(&self, ours: &str, theirs: &str, span: Span) -> TokenStream {
        match self.types {
            None => self.krate.sys(ours, span).into_token_stream(),
            Some(path) => {
                // rustc reports a name that the crate does not have there, and once.
                let place = path.clone().into_iter().last().map_or(span, |it| it.span());
                let ty = Ident::new(theirs, place);
                quote_spanned!(span=> #path::#ty)
            }
        }
    }

    /// Returns the parameter's type.
    pub(super) fn of(&self, parameter: &Parameter, span: Span) -> TokenStream {
        self.ty(parameter.ty, parameter.microsoft_type(), span)
    }

    /// Returns the role's result.
    pub(super) fn result(&self, span: Span) -> TokenStream {
        match self.role.result {
            "VOID" => quote_spanned!(span=> ()),
            ty => self.ty(ty, ty, span),
        }
    }

    /// Returns the type of an entry in the system's tables, an optional function.
    fn table_entry(&self, span: Span) -> TokenStream {
        let name = self.role.name;
        self.ty(name, &format!("P{name}"), span)
    }

    /// Returns the role's function type, which rustc shows.
    pub(super) fn function_type(&self, span: Span) -> TokenStream {
        let role = self.table_entry(span);
        let of = self.krate.private("Role", span);
        quote_spanned!(span=> <#role as #of>::Function)
    }

    /// Returns whether the parameter is another crate's untyped pointer.
    pub(super) fn is_untyped(&self, parameter: &Parameter) -> bool {
        self.types.is_some() && parameter.ty == "PVOID"
    }
}
