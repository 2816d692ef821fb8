//! The names and paths of generated code.
//!
//! A user could write only one generated name: `no_spin_lock_held`, which rustc shows in its
//! errors. The name only gives a borrow of the token.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};

use crate::code::{Code, code};

/// The name of the token where the user gives it none.
pub(crate) const NO_SPIN_LOCK_HELD: &str = "no_spin_lock_held";

/// The token's name in the documentation.
pub(crate) const TOKEN: &str = "token";

/// The functions of `__private::Entry`, which make the tokens of entry points.
pub(crate) const ENTER: &str = "__enter_entry_point";
pub(crate) const ENTER_HELD: &str = "__enter_held";
pub(crate) const ENTER_CANCEL: &str = "__enter_cancel";

/// The names that a user's code must not use.
pub(crate) const RESERVED: &[&str] = &[NO_SPIN_LOCK_HELD, ENTER, ENTER_HELD, ENTER_CANCEL];

/// The crate `spin-lock-safe`, with its path if the user gives it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Crate(pub(crate) Option<TokenStream>);

impl Crate {
    /// Returns a path in the crate, with this span.
    fn path(&self, span: Span, path: &str, name: &str) -> Code {
        let span = span.resolved_at(Span::mixed_site());
        let krate = match &self.0 {
            Some(path) => path.clone().into_iter().collect(),
            None => code(span, "::spin_lock_safe", []).0,
        };
        code(span, path, [krate, vec![Ident::new(name, span).into()]])
    }

    /// Returns the path of a name in the crate.
    pub(crate) fn name(&self, name: &str, span: Span) -> Code {
        self.path(span, "$::$", name)
    }

    /// Returns the path of a name in the crate's module for generated code.
    pub(crate) fn private(&self, name: &str, span: Span) -> Code {
        self.path(span, "$::__private::$", name)
    }

    /// Returns the path of a function that makes a token where the system enters the driver.
    pub(crate) fn entry(&self, name: &str, span: Span) -> Code {
        let ty = match &self.0 {
            // rustc shows a wrong path where the user wrote it.
            Some(path) => {
                let path: Vec<TokenTree> = path.clone().into_iter().collect();
                let place = path.last().map_or(span, TokenTree::span);
                code(place, "$::__private::Entry", [path])
            }
            None => self.private("Entry", span),
        };
        code(span, "<$>::$", [ty.0, vec![Ident::new(name, span).into()]])
    }

    /// Returns the path of a raw type of the system.
    pub(crate) fn sys(&self, name: &str, span: Span) -> Code {
        self.path(span, "$::sys::$", name)
    }

    /// Returns the path of the trait for a role's own data.
    pub(crate) fn own_data(&self, span: Span) -> Code {
        self.path(span, "$::roles::$", "OwnData")
    }
}

/// Returns a name for generated code that a user's constant is unlikely to have.
pub(crate) fn generated(name: &str, span: Span) -> Ident {
    Ident::new(&format!("__spin_lock_safe_{name}"), span)
}
