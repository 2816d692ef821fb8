use proc_macro2::{Ident, Span, TokenStream, TokenTree};

use super::{Declared, Plan};
use crate::body::{Body, Call, Kind, Misuse, Problem};
use crate::diagnostics::Diagnostics;
use crate::item::{Function, Owner, ParameterKind};
use crate::messages;
use crate::needs::Needs;
use crate::routines::Access;

/// The access to the token that a body needs, and a call that shows this.
pub(super) struct Need<'b> {
    pub(super) access: Access,
    call: &'b Call,
}

/// Returns the access to the token that the calls of a body need.
pub(super) fn need<'b>(body: &'b Body, needs: &Needs<'_>) -> Option<Need<'b>> {
    let mut found: Option<Need<'b>> = None;
    body.list.each_call(&mut |_, _, call| {
        if call.token_at.is_none() || call.own_token.is_some() {
            return;
        }
        if let Some(access) = needs.of_call(call)
            && found.as_ref().is_none_or(|found| found.access < access)
        {
            found = Some(Need { access, call });
        }
    });
    found
}

/// Reports all mistakes in the body.
pub(super) fn report(
    name: &Ident,
    body: &Body,
    plan: &Plan,
    needs: &Needs<'_>,
    diagnostics: &mut Diagnostics,
) {
    let mut errors: Vec<(Span, String)> = Vec::new();
    for problem in &body.problems {
        errors.extend(error(problem, name, plan));
    }
    body.list.each_call(&mut |list, _, call| {
        if let Some(id) = needs.unclear_callee(call) {
            let function = needs.scope().function(id);
            let owner = function.place.self_type().unwrap_or("Self");
            let dot = call.from - 1;
            let start = crate::resolve::receiver_start(&list.trees, dot);
            let receiver = written(&list.trees[start..dot]);
            let message = messages::unclear_receiver(&function.name, owner, &receiver);
            errors.push((call.name.span(), message));
        }
    });
    body.list.each_value(&mut |list, value| {
        if needs.hidden_token(value.function).is_some() {
            let name = &needs.scope().function(value.function).name;
            errors.push((list.trees[value.at].span(), messages::function_value(name)));
        }
    });
    for (span, message) in errors {
        diagnostics.error(span, message);
    }
}

/// Returns the message for a problem in the body of this function, and its place.
fn error(problem: &Problem, name: &Ident, plan: &Plan) -> Option<(Span, String)> {
    let is_hidden = plan.token.is_none() && plan.needs.is_some();
    let message = match &problem.misuse {
        Misuse::Raw(written, routine) => messages::raw_binding(written, routine),
        Misuse::Unwrapped(export) => messages::unwrapped(export),
        Misuse::SavedIrql(written, count) => messages::saved_irql(written, *count),
        Misuse::RestoredIrql(written) => messages::restored_irql(written),
        Misuse::Pointer(written, pointer) => messages::raw_pointer(written, pointer),
        Misuse::Leak(written) => messages::leaked_guard(written),
        Misuse::Reserved(name) => {
            return is_hidden.then(|| (problem.span, messages::reserved_name(name)));
        }
        Misuse::MadeTwice => return Some((name.span(), messages::annotated_twice(name))),
        Misuse::Arguments(routine) => messages::other_arguments(routine),
        Misuse::UndeclaredToken(token) if plan.is_entry_point => {
            messages::undeclared_token_of_entry_point(name, token)
        }
        Misuse::UndeclaredToken(token) => messages::undeclared_token(name, token),
        Misuse::HiddenToken(callee) => {
            let token = plan.token.as_ref().and_then(|token| token.name.as_ref())?;
            messages::hidden_token(token, callee)
        }
    };
    Some((problem.span, message))
}

/// Returns the trees of a path, or of a receiver and its method, as text without spaces.
fn written(trees: &[TokenTree]) -> String {
    let tokens: TokenStream = trees.iter().cloned().collect();
    tokens.to_string().replace(' ', "")
}

/// Reports a token that does not grant what the body needs.
pub(super) fn check_token(
    function: &Function,
    plan: &Plan,
    need: &Need<'_>,
    diagnostics: &mut Diagnostics,
) {
    let name = &function.head.name;
    let (access, callee) = (need.access, &need.call.name);
    if let Some(part) = &plan.part
        && let Some(lock) = part.held
        && access == Access::Exclusive
    {
        let message = messages::held_on_entry(callee, part.role, lock);
        diagnostics.error(callee.span(), message);
        return;
    }
    let problem = match &plan.token {
        None => no_token(function, plan, need),
        Some(Declared {
            name: None, span, ..
        }) if !plan.is_entry_point => Some((*span, messages::unnamed_token(access))),
        Some(Declared {
            name: Some(token),
            access: granted,
            ..
        }) if *granted < access => {
            Some((callee.span(), messages::shared_token(name, callee, token)))
        }
        Some(Declared {
            span,
            access: granted,
            ..
        }) if *granted < access => Some((*span, messages::unnamed_token(access))),
        Some(_) => None,
    };
    if let Some((span, message)) = problem {
        diagnostics.error(span, message);
    }
}

/// Returns what is wrong with a function that declares no token.
fn no_token(function: &Function, plan: &Plan, need: &Need<'_>) -> Option<(Span, String)> {
    let (access, callee) = (need.access, &need.call.name);
    if let Some(at) = function.parameters.sole_guard() {
        let (name, guard) = (&function.head.name, function.parameters.name(at));
        let message = messages::token_of_sole_guard(name, callee, guard.as_ref(), access);
        return Some((callee.span(), message));
    }
    if let Some(span) = owned_token(function, plan) {
        return Some((span, messages::owned_token(access)));
    }
    let is_missing = !plan.is_entry_point && !plan.may_hide_token;
    is_missing.then(|| (callee.span(), missing_token(function, callee, need)))
}

/// Returns whether the function looks like a method of `Drop`, `Iterator` or `fmt::Write`. The
/// attribute on a single method does not see its trait.
fn is_of_core(function: &Function) -> bool {
    const METHODS: &[(&str, usize)] = &[("drop", 1), ("next", 1), ("write_str", 2)];
    let count = function.parameters.list.len();
    let is =
        |&(name, parameters): &(&str, usize)| function.head.name == name && parameters == count;
    function.parameters.has_receiver() && METHODS.iter().any(is)
}

fn missing_token(function: &Function, callee: &Ident, need: &Need<'_>) -> String {
    let (name, access) = (&function.head.name, need.access);
    match function.place.owner {
        _ if function.attributes.is_test => messages::test_function(name, callee, access),
        Owner::Trait | Owner::TraitImpl(_) => {
            messages::missing_token_in_trait(name, callee, access)
        }
        _ if is_of_core(function) => messages::missing_token_in_trait(name, callee, access),
        _ if need.call.kind == Kind::Method => {
            messages::missing_token_or_type(name, callee, access)
        }
        _ => messages::missing_token(name, callee, access),
    }
}

/// Returns the place of a token parameter that is taken by value.
fn owned_token(function: &Function, plan: &Plan) -> Option<Span> {
    let is_alone = plan.is_entry_point || !plan.may_hide_token;
    let at = function.parameters.find(ParameterKind::OwnedToken)?;
    Some(function.parameters.type_span(at)).filter(|_| is_alone)
}
