//! The gate: all errors of a function are found here, and it gets through only without
//! any.

mod body;
mod role;
mod signature;

use proc_macro2::Ident;

use crate::diagnostics::{Diagnostics, ErrorGuaranteed};
use crate::functions::{Function, Owner};
use crate::known::Known;
use crate::messages;
use crate::names::{self, TokenParameter};
use crate::parse::WrittenRole;
use crate::routines::Access;

pub(crate) use role::Part;

/// How a function comes by its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    /// The system calls it: the token is made at entry.
    EntryPoint,
    /// The driver calls it and passes its token.
    Helper,
}

/// What the rewriting needs to know of a function.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) edge: Edge,
    /// The parameter that names the token.
    pub(crate) token: Option<TokenParameter>,
    /// What the body needs of the token.
    pub(crate) needs: Option<Access>,
    /// Whether a parameter may be added for it.
    pub(crate) may_hide_token: bool,
    /// What the function is to the system.
    pub(crate) part: Option<Part>,
}

impl Plan {
    /// The user's token, if it grants what the body needs.
    pub(crate) fn usable_token(&self) -> Option<(&Ident, Access)> {
        let named = self.token.as_ref().and_then(TokenParameter::named);
        named.filter(|(_, access)| Some(*access) >= self.needs)
    }

    /// The user's token, if it has no name and must count the lock that is held on entry.
    fn unnamed_token_of_lock(&self) -> Option<&TokenParameter> {
        let counts = self.part.as_ref()?.role.locks.to_release();
        self.token.as_ref().filter(|it| counts && it.name.is_none())
    }

    /// Whether the function has nothing to do with the token, and stays as it is.
    pub(crate) fn is_untouched(&self) -> bool {
        self.needs.is_none() && self.token.is_none() && self.part.is_none()
    }

    /// What the hidden parameter grants, if there is one.
    pub(crate) fn hidden_token(&self) -> Option<Access> {
        let hides = self.may_hide_token && self.edge == Edge::Helper && self.token.is_none();
        self.needs.filter(|_| hides)
    }
}

impl Plan {
    /// Takes the part of `role`, if the function fits it.
    fn play(
        &mut self,
        role: &WrittenRole,
        function: &Function<'_>,
        entry: &Entry,
        diagnostics: &mut Diagnostics,
    ) {
        let Ok(part) = role::check(function.signature, role, entry.is_strict, diagnostics) else {
            return;
        };
        if part.role.locks.to_release() {
            self.needs = self.needs.max(Some(Access::Shared));
        }
        if let (Some(lock), Some(token)) = (part.held, &self.token)
            && token.access == Access::Exclusive
        {
            let message = messages::exclusive_token_on_entry(part.role, lock);
            diagnostics.error(token.span, message);
        }
        self.part = Some(part);
    }
}

/// A function in which nothing is wrong. Only [`function`] makes it.
#[derive(Debug)]
pub(crate) struct Checked(Plan);

impl Checked {
    pub(crate) fn plan(&self) -> &Plan {
        &self.0
    }
}

/// A function with errors, which were reported.
#[derive(Debug)]
pub(crate) struct Rejected {
    /// What would have been done with it, for the item that stands in for it.
    pub(crate) plan: Plan,
    _reported: ErrorGuaranteed,
}

/// What the attribute's arguments say of an entry point.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    pub(crate) role: Option<WrittenRole>,
    /// Whether locks count that the system holds on entry.
    pub(crate) is_strict: bool,
}

/// Checks the function `id` of an item.
pub(crate) fn function(
    function: &mut Function<'_>,
    id: usize,
    known: &Known,
    entry: &Entry,
    diagnostics: &mut Diagnostics,
) -> Result<Checked, Rejected> {
    let before = diagnostics.count();
    let tokens = names::token_parameters(function.signature);
    let edge = if names::is_entry_point(function.signature) {
        Edge::EntryPoint
    } else {
        Edge::Helper
    };
    let mut plan = Plan {
        edge,
        token: tokens.first().cloned(),
        needs: known.needs(id),
        may_hide_token: function.place.may_hide_token() && !names::is_test(function.attributes),
        part: None,
    };
    if let Some(role) = &entry.role {
        plan.play(role, function, entry, diagnostics);
    }
    let need = body::check(function, &plan, known, diagnostics);
    // In a scope, a function that does not need the token may be of any kind.
    let mut bad_signature = None;
    if need.is_some() || !tokens.is_empty() || function.place.owner == Owner::Alone {
        bad_signature = signature::check(
            function.signature,
            &tokens,
            entry.role.as_ref(),
            diagnostics,
        );
    }
    if let Some(need) = need {
        plan.needs = plan.needs.max(Some(need.access));
        if bad_signature.is_none() {
            body::check_token(function, &plan, &need, diagnostics);
        }
    } else if let Some(token) = plan.unnamed_token_of_lock() {
        diagnostics.error(token.span, messages::unnamed_token(token.access));
    }
    match diagnostics.reported_since(before) {
        Some(reported) => Err(Rejected {
            plan,
            _reported: reported,
        }),
        None => Ok(Checked(plan)),
    }
}
