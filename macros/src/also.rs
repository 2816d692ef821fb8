//! The user's own functions that take the token, as the attribute's `also(..)` names them.

use proc_macro2::Ident;
use syn::Expr;

use crate::classify;
use crate::names::text;
use crate::routines::Access;

/// A function that takes the token last.
#[derive(Clone, Debug)]
pub(crate) struct Also {
    /// The type that it is a method of.
    pub(crate) owner: Option<Ident>,
    pub(crate) name: Ident,
    pub(crate) access: Access,
}

impl Also {
    /// Whether `expr` calls it without its token, of which `token` is the name.
    pub(crate) fn lacks_token(&self, expr: &Expr, token: Option<&Ident>) -> bool {
        let is_call = match expr {
            Expr::MethodCall(call) => self.owner.is_some() && self.is_named(&call.method),
            _ => self.is_path(expr),
        };
        let last = classify::arguments(expr).and_then(|arguments| arguments.last());
        is_call && !last.is_some_and(|last| classify::is_token(last, token))
    }

    pub(crate) fn is_named(&self, name: &Ident) -> bool {
        text(name) == text(&self.name)
    }

    fn is_path(&self, expr: &Expr) -> bool {
        let Some(path) = classify::called_path(expr) else {
            return false;
        };
        let is_own_name = path
            .path
            .segments
            .last()
            .is_some_and(|last| self.is_named(&last.ident));
        is_own_name
            && self
                .owner
                .as_ref()
                .is_none_or(|owner| classify::is_of_type(path, &text(owner)))
    }
}
