//! The names and paths of generated code.
//!
//! A generated name is one that a user could write, too, only where rustc shows it in its errors:
//! `no_spin_lock_held`. All that such a name is good for is a borrow of the token.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};

use crate::code::{Code, code};

/// The token, where the user gives it no name.
pub(crate) const NO_SPIN_LOCK_HELD: &str = "no_spin_lock_held";

/// The token's name in the documentation.
pub(crate) const TOKEN: &str = "token";

/// What makes a token for a function that the system calls: functions of `__private::Entry`.
pub(crate) const ENTER: &str = "__enter_entry_point";
pub(crate) const ENTER_HELD: &str = "__enter_held";
pub(crate) const ENTER_CANCEL: &str = "__enter_cancel";

/// The names that a user's code must not have.
pub(crate) const RESERVED: &[&str] = &[NO_SPIN_LOCK_HELD, ENTER, ENTER_HELD, ENTER_CANCEL];

/// The crate `spin-lock-safe`: its path, if the user tells it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Crate(pub(crate) Option<TokenStream>);

impl Crate {
    /// A path in the crate, at this place of the user's code.
    fn path(&self, span: Span, path: &str, name: &str) -> Code {
        let span = span.resolved_at(Span::mixed_site());
        let krate = match &self.0 {
            Some(path) => path.clone().into_iter().collect(),
            None => code(span, "::spin_lock_safe", []).0,
        };
        code(span, path, [krate, vec![Ident::new(name, span).into()]])
    }

    /// A name of the crate.
    pub(crate) fn name(&self, name: &str, span: Span) -> Code {
        self.path(span, "$::$", name)
    }

    /// A name of its module for generated code.
    pub(crate) fn private(&self, name: &str, span: Span) -> Code {
        self.path(span, "$::__private::$", name)
    }

    /// What makes a token where the system enters the driver.
    pub(crate) fn entry(&self, name: &str, span: Span) -> Code {
        let ty = match &self.0 {
            // A wrong path is shown where the user wrote it.
            Some(path) => {
                let path: Vec<TokenTree> = path.clone().into_iter().collect();
                let place = path.last().map_or(span, TokenTree::span);
                code(place, "$::__private::Entry", [path])
            }
            None => self.private("Entry", span),
        };
        code(span, "<$>::$", [ty.0, vec![Ident::new(name, span).into()]])
    }

    /// A raw type of the system.
    pub(crate) fn sys(&self, name: &str, span: Span) -> Code {
        self.path(span, "$::sys::$", name)
    }

    /// What a role's own data may be taken as.
    pub(crate) fn own_data(&self, span: Span) -> Code {
        self.path(span, "$::roles::$", "OwnData")
    }
}

/// A name for generated code, which no user's constant is likely to have.
pub(crate) fn generated(name: &str, span: Span) -> Ident {
    Ident::new(&format!("__spin_lock_safe_{name}"), span)
}
