//! Finds all errors of a function. Only a function without errors gets a
//! `Plan`.

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
    /// The place among the parameters.
    pub(crate) at: usize,
    /// The parameter's name, or `None` if the pattern gives it no name.
    pub(crate) name: Option<Ident>,
    pub(crate) access: Access,
    pub(crate) span: Span,
}

/// What to do with a function.
#[derive(Debug)]
pub(crate) struct Plan {
    /// Whether the function is an entry point, whose token is made at entry.
    pub(crate) is_entry_point: bool,
    pub(crate) token: Option<Declared>,
    /// The access to the token that the body needs.
    pub(crate) needs: Option<Access>,
    /// Whether a hidden parameter may be added for the token.
    may_hide_token: bool,
    /// The role of the function.
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

    /// Returns the user's token, if it has a name and grants the access that the body needs.
    pub(crate) fn usable_token(&self) -> Option<&Ident> {
        let token = self
            .token
            .as_ref()
            .filter(|it| Some(it.access) >= self.needs);
        token.and_then(|token| token.name.as_ref())
    }

    /// Returns whether the function does not concern the token and stays as it is.
    pub(crate) fn is_untouched(&self) -> bool {
        self.needs.is_none() && self.token.is_none() && self.part.is_none()
    }

    /// Returns the access that the hidden parameter grants, if there is one.
    pub(crate) fn hidden_token(&self) -> Option<Access> {
        let hides = self.may_hide_token && !self.is_entry_point && self.token.is_none();
        self.needs.filter(|_| hides)
    }

    /// Takes on `role`, if the function fits it.
    fn play(&mut self, function: &Function, arguments: &Arguments, diagnostics: &mut Diagnostics) {
        let Some(role) = &arguments.role else { return };
        if function.parameters.find(ParameterKind::Variadic).is_some() {
            return; // refused elsewhere
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

/// Checks the function of this number and returns its plan. If anything was reported, returns the plan
/// as an error, for the item that stands in for the function.
pub(crate) fn function(
    function: &Function,
    body: &Body,
    id: usize,
    needs: &Needs<'_>,
    arguments: &Arguments,
    diagnostics: &mut Diagnostics,
) -> Result<Plan, Plan> {
    let before = diagnostics.count();
    // A function that is passed no hidden token does not need what other functions of its name need.
    let hides_token = !function.is_entry_point() && function.parameters.tokens().next().is_none();
    let hidden = needs.of_function(id).filter(|_| hides_token);
    let mut plan = Plan::of(function, hidden);
    plan.play(function, arguments, diagnostics);
    let need = body::need(body, needs);
    plan.needs = plan.needs.max(need.as_ref().map(|need| need.access));
    body::report(&function.head.name, body, &plan, needs, diagnostics);
    // In a scope, a function without a token and a role may be of any kind.
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
