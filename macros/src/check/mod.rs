//! The gate: all errors of a function are found here, and it gets through only without
//! any.

mod body;
mod role;
mod signature;
mod types;

use proc_macro2::{Ident, Span};

use crate::body::Body;
use crate::diagnostics::Diagnostics;
use crate::item::{Arguments, Function, Owner, ParameterKind};
use crate::messages;
use crate::needs::Needs;
use crate::routines::Access;

pub(crate) use role::Part;

/// A parameter typed `&LockToken` or `&mut LockToken`.
#[derive(Clone, Debug)]
pub(crate) struct Declared {
    /// Its place among the parameters.
    pub(crate) at: usize,
    /// `None` where the pattern gives it no name.
    pub(crate) name: Option<Ident>,
    pub(crate) access: Access,
    pub(crate) span: Span,
}

/// What has to be done with a function.
#[derive(Debug)]
pub(crate) struct Plan {
    /// Whether the system calls it, and the token is made at entry.
    pub(crate) is_entry_point: bool,
    pub(crate) token: Option<Declared>,
    /// What the body needs of the token.
    pub(crate) needs: Option<Access>,
    /// Whether a parameter may be added for it.
    may_hide_token: bool,
    /// What the function is to the system.
    pub(crate) part: Option<Part>,
}

impl Plan {
    fn of(function: &Function, needs: Option<Access>) -> Self {
        let parameters = &function.parameters;
        let token = parameters.tokens().next().map(|(at, access)| Declared {
            at,
            name: parameters.name(at),
            access,
            span: parameters.type_name_span(at),
        });
        Self {
            is_entry_point: function.is_entry_point(),
            token,
            needs,
            may_hide_token: function.place.may_hide_token()
                && !function.attributes.is_test
                && parameters.sole_guard().is_none(),
            part: None,
        }
    }

    /// The user's token, if it has a name and grants what the body needs.
    pub(crate) fn usable_token(&self) -> Option<&Ident> {
        let token = self
            .token
            .as_ref()
            .filter(|it| Some(it.access) >= self.needs);
        token.and_then(|token| token.name.as_ref())
    }

    /// Whether the function has nothing to do with the token, and stays as it is.
    pub(crate) fn is_untouched(&self) -> bool {
        self.needs.is_none() && self.token.is_none() && self.part.is_none()
    }

    /// What the hidden parameter grants, if there is one.
    pub(crate) fn hidden_token(&self) -> Option<Access> {
        let hides = self.may_hide_token && !self.is_entry_point && self.token.is_none();
        self.needs.filter(|_| hides)
    }

    /// Takes the part of `role`, if the function fits it.
    fn play(&mut self, function: &Function, arguments: &Arguments, diagnostics: &mut Diagnostics) {
        let Some(role) = &arguments.role else { return };
        if function.parameters.find(ParameterKind::Variadic).is_some() {
            return; // refused as such
        }
        let Some(part) = role::check(function, role, arguments, diagnostics) else {
            return;
        };
        if part.role.locks.to_release() {
            let access = match function.parameters.sole_guard() {
                Some(_) => Access::Exclusive,
                None => Access::Shared,
            };
            self.needs = self.needs.max(Some(access));
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

/// Checks the function of this number: what has to be done with it, as an error if anything was
/// reported, for the item that stands in for it.
pub(crate) fn function(
    function: &Function,
    body: &Body,
    id: usize,
    needs: &Needs<'_>,
    arguments: &Arguments,
    diagnostics: &mut Diagnostics,
) -> Result<Plan, Plan> {
    let before = diagnostics.count();
    // What functions of its name need is nothing to one that is passed no hidden token.
    let hides_token = !function.is_entry_point() && function.parameters.tokens().next().is_none();
    let hidden = needs.of_function(id).filter(|_| hides_token);
    let mut plan = Plan::of(function, hidden);
    plan.play(function, arguments, diagnostics);
    let need = body::need(body, needs);
    plan.needs = plan.needs.max(need.as_ref().map(|need| need.access));
    body::report(&function.head.name, body, &plan, needs, diagnostics);
    // In a scope, a function without token and role may be of any kind.
    let is_concerned = need.is_some()
        || plan.token.is_some()
        || arguments.role.is_some()
        || function.place.owner == Owner::Alone;
    let fits = !is_concerned || signature::fits(function, arguments, diagnostics);
    if let (Some(need), true) = (need, fits) {
        body::check_token(function, &plan, &need, diagnostics);
    }
    if diagnostics.count() == before {
        Ok(plan)
    } else {
        Err(plan)
    }
}
