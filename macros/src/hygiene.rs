//! The names and paths of generated code.
//!
//! A generated name is one that a user could write, too, only where rustc shows it in its errors:
//! `no_spin_lock_held`. All that such a name is good for is a borrow of the token.

use proc_macro2::{Ident, Span, TokenStream};

use crate::code::Code;

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
    /// A name of the crate, at this place of the user's code.
    pub(crate) fn name(&self, name: &str, span: Span) -> Code {
        let code = Code::at(span.resolved_at(Span::mixed_site()));
        let path = match &self.0 {
            Some(path) => code.trees(path.clone()),
            None => code.mark("::").word("spin_lock_safe"),
        };
        path.mark("::").word(name)
    }

    /// A name of its module for generated code.
    pub(crate) fn private(&self, name: &str, span: Span) -> Code {
        self.name("__private", span).mark("::").word(name)
    }

    /// What makes a token where the system enters the driver.
    pub(crate) fn entry(&self, name: &str, span: Span) -> Code {
        let ty = match &self.0 {
            // A wrong path is shown where the user wrote it.
            Some(path) => {
                let place = path.clone().into_iter().last().map_or(span, |it| it.span());
                let private = Code::at(place)
                    .trees(path.clone())
                    .mark("::")
                    .word("__private");
                private.mark("::").word("Entry").into_trees()
            }
            None => self.private("Entry", span).into_trees(),
        };
        Code::at(span)
            .mark("<")
            .trees(ty)
            .mark(">")
            .mark("::")
            .word(name)
    }

    /// A raw type of the system.
    pub(crate) fn sys(&self, name: &str, span: Span) -> Code {
        self.name("sys", span).mark("::").word(name)
    }
}

/// A name for generated code, which no user's constant is likely to have.
pub(crate) fn generated(name: &str, span: Span) -> Ident {
    Ident::new(&format!("__spin_lock_safe_{name}"), span)
}
