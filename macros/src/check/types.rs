//! Checks the written types of a role's parameters and result.

use proc_macro2::{Span, TokenTree};

use crate::item::{Function, last_name, referred};
use crate::messages;
use crate::roles::{self, Kind, Parameter, Role};
use crate::routines::Access;
use crate::trees::{is_punct, text};

/// The safe types of parameters, the form of each, and the kind of parameter that it is for.
const SAFE: &[(&str, Form, Kind)] = &[
    ("Irp", Form::Owned, Kind::Request),
    ("DeviceObject", Form::Shared, Kind::Device),
    ("Srb", Form::Owned, Kind::Block),
    ("SrbView", Form::Owned, Kind::BlockView),
    ("ReturnedIrp", Form::Shared, Kind::Completed),
    ("HeldOnReturn", Form::Owned, Kind::LeavesHeld),
    ("HeldOnEntry", Form::Owned, Kind::EntersHeld),
];

/// The form of a type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Owned,
    Shared,
    Exclusive,
    Pointer,
}

/// Returns the form of a type, and the type that it refers or points to.
fn form(ty: &[TokenTree]) -> (Form, &[TokenTree]) {
    match (referred(ty), ty) {
        (Some((Access::Exclusive, ty)), _) => (Form::Exclusive, ty),
        (Some((Access::Shared, ty)), _) => (Form::Shared, ty),
        (None, [pointer, _, ty @ ..]) if is_punct(Some(pointer), '*') => (Form::Pointer, ty),
        (None, ty) => (Form::Owned, ty),
    }
}

/// Returns a type that does not fit the system's type in its place, and the message for it. An unknown name
/// may be any type, and rustc checks it.
pub(super) fn misfit(
    function: &Function,
    own: &[usize],
    role: &'static Role,
) -> Option<(Span, String)> {
    let parameters = &function.parameters;
    for (&at, parameter) in own.iter().zip(role.parameters) {
        if !fits(parameter, parameters.ty(at)) {
            let message = of_another(function, own, role)
                .unwrap_or_else(|| messages::parameter_type(role, parameter));
            return Some((parameters.type_span(at), message));
        }
    }
    let result = function.result_type();
    let written = text(last_name(result)?);
    let is_wrong = written == "bool" || written != role.result && RESULTS.contains(&&*written);
    (RESULTS.contains(&role.result) && is_wrong).then(|| {
        let message = messages::role_result(role, &function.head.name);
        (result[0].span(), message)
    })
}

/// Results of roles that are of different types.
const RESULTS: [&str; 3] = ["BOOLEAN", "NTSTATUS", "ULONG"];

/// Returns the message for a function that has the parameters and the result of another role.
pub(super) fn of_another(function: &Function, own: &[usize], role: &Role) -> Option<String> {
    let result = function.result_type();
    let result = last_name(result).map_or_else(|| "VOID".to_owned(), text);
    let is_known = result == "VOID" || RESULTS.contains(&&*result);
    let other = roles::other(role, |other| {
        let mut parameters = own.iter().zip(other.parameters);
        other.parameters.len() == own.len()
            && (other.result == result || !is_known)
            && parameters.all(|(&at, parameter)| fits(parameter, function.parameters.ty(at)))
    })?;
    Some(messages::other_role(role, &function.head.name, other))
}

fn fits(parameter: &Parameter, ty: &[TokenTree]) -> bool {
    let (form, ty) = form(within_option(ty));
    let Some(name) = last_name(ty).map(text) else {
        return true;
    };
    match &*name {
        name if roles::is_pointer(name) => parameter.takes(name),
        "bool" if form == Form::Owned => parameter.ty != "BOOLEAN",
        _ if parameter.kind == Kind::Context => form != Form::Exclusive,
        _ if form == Form::Pointer => true,
        name => match SAFE.iter().find(|safe| safe.0 == name) {
            Some((_, wanted, kind)) => *kind == parameter.kind && *wanted == form,
            None => true,
        },
    }
}

/// Returns the type in the angle brackets of an `Option`.
fn within_option(ty: &[TokenTree]) -> &[TokenTree] {
    match ty {
        [TokenTree::Ident(option), _, inner @ .., _] if option == "Option" => inner,
        _ => ty,
    }
}
