//! The gate: all errors of the item are found here, and a function gets through
//! only without any.

mod body;
mod signature;

use proc_macro2::Ident;

use crate::diagnostics::{Diagnostics, ErrorGuaranteed};
use crate::names::{self, TokenParameter};
use crate::parse::Function;
use crate::routines::Access;

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
}

impl Plan {
    /// The user's token, if it grants what the body needs.
    pub(crate) fn usable_token(&self) -> Option<(&Ident, Access)> {
        let named = self.token.as_ref().and_then(TokenParameter::named);
        named.filter(|(_, access)| Some(*access) >= self.needs)
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

/// Checks a function. `diagnostics` may hold errors of its attribute's arguments.
pub(crate) fn function(
    function: &mut Function,
    diagnostics: &mut Diagnostics,
) -> Result<Checked, Rejected> {
    let tokens = names::token_parameters(&function.signature);
    let bad_signature = signature::check(&function.signature, &tokens, diagnostics);
    let edge = if signature::is_entry_point(&function.signature) {
        Edge::EntryPoint
    } else {
        Edge::Helper
    };
    let mut plan = Plan {
        edge,
        token: tokens.into_iter().next(),
        needs: None,
    };
    if let Some(need) = body::check(function, &plan, diagnostics) {
        plan.needs = Some(need.access);
        if bad_signature.is_none() {
            body::check_token(&function.signature.ident, &plan, &need, diagnostics);
        }
    }
    match diagnostics.reported() {
        Some(reported) => Err(Rejected {
            plan,
            _reported: reported,
        }),
        None => Ok(Checked(plan)),
    }
}
