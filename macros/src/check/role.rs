//! Checks whether a function fits its role.

use proc_macro2::{Span, TokenStream, TokenTree};

use super::types;
use crate::diagnostics::Diagnostics;
use crate::item::{Arguments, Convention, Function, ParameterKind, WrittenRole};
use crate::messages;
use crate::roles::{Locks, Role};

/// A role that fits its function.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) role: &'static Role,
    /// The place of the parameter for the guard of the lock that is held on entry.
    pub(crate) guard: Option<usize>,
    /// The lock that is held as long as the function runs.
    pub(crate) held: Option<&'static str>,
    /// The crate with whose types the function is exported, if not this crate.
    pub(crate) types: Option<Box<TokenStream>>,
    /// Whether the written types may be the role's types.
    pub(crate) fits: bool,
}

/// Reports why the function does not fit the role.
pub(super) fn check(
    function: &Function,
    written: &WrittenRole,
    arguments: &Arguments,
    diagnostics: &mut Diagnostics,
) -> Option<Part> {
    let role = written.role;
    let name = &function.head.name;
    let close = function.parameters.group.span_close();
    let mut refuse = |span: Span, message: String| {
        diagnostics.error(span, message);
        None
    };
    let Some(abi) = function
        .head
        .abi
        .as_ref()
        .filter(|_| function.is_entry_point())
    else {
        return refuse(
            function.head.fn_span,
            messages::role_is_entry_point(role, name),
        );
    };
    if abi.convention != Convention::System {
        let span = abi.name.as_ref().map_or(abi.span, TokenTree::span);
        return refuse(span, messages::role_abi(role, name));
    }
    if let Some(parameter) = function
        .generics
        .get(1)
        .filter(|_| function.generics.len() > 2)
    {
        return refuse(parameter.span(), messages::generic_role(role));
    }
    let guard = function.parameters.cancel_guard();
    let guard = guard.filter(|_| role.locks == Locks::Cancel);
    if role.locks == Locks::Cancel && guard.is_none() {
        return refuse(close, messages::undeclared_guard(role));
    }
    let own = own_parameters(function, guard);
    if let Some(span) = wrong_count(function, &own, role) {
        let message = types::of_another(function, &own, role)
            .unwrap_or_else(|| messages::role_parameters(role, name));
        return refuse(span, message);
    }
    if let Some(span) = configured(function) {
        return refuse(span, messages::configured_parameter(role));
    }
    if role.result != "VOID" && function.result_type().is_empty() {
        return refuse(close, messages::role_result(role, name));
    }
    let misfit = types::misfit(function, &own, role);
    let fits = misfit.is_none();
    if let Some((span, message)) = misfit {
        diagnostics.error(span, message);
    }
    let held = match role.locks {
        Locks::System(lock) => Some(lock).filter(|_| arguments.strict.is_some()),
        locks => locks.always_held(),
    };
    Some(Part {
        role,
        guard,
        held,
        types: arguments.types.clone().map(Box::new),
        fits,
    })
}

/// Returns the place of a `#[cfg]` on a parameter. If the parameter were removed, its lock would still be
/// held.
fn configured(function: &Function) -> Option<Span> {
    let parameters = &function.parameters;
    let attributes = (0..parameters.list.len()).flat_map(|at| parameters.attributes(at));
    let mut names = attributes.filter_map(|tree| match tree {
        TokenTree::Group(brackets) => brackets.stream().into_iter().next(),
        _ => None,
    });
    let name = names.find(|name| matches!(&*name.to_string(), "cfg" | "cfg_attr"))?;
    Some(name.span())
}

/// Returns the places of the parameters that the system passes.
fn own_parameters(function: &Function, guard: Option<usize>) -> Vec<usize> {
    let own = function.parameters.typed().filter(|(at, parameter)| {
        Some(*at) != guard && !matches!(parameter.kind, ParameterKind::Token(_))
    });
    own.map(|(at, _)| at).collect()
}

/// Returns the place where a parameter is missing, or of a parameter too many.
fn wrong_count(function: &Function, own: &[usize], role: &Role) -> Option<Span> {
    let parameters = &function.parameters;
    if parameters.has_receiver() {
        return parameters.pattern(0).last().map(TokenTree::span);
    }
    match own.get(role.parameters.len()) {
        Some(extra) => Some(parameters.type_span(*extra)),
        None if own.len() < role.parameters.len() => Some(parameters.group.span_close()),
        None => None,
    }
}
