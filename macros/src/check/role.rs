//! Whether a function fits its role.

use proc_macro2::Span;
use syn::spanned::Spanned as _;
use syn::{FnArg, Path, ReturnType, Signature};

use crate::diagnostics::{Diagnostics, ErrorGuaranteed};
use crate::messages;
use crate::names;
use crate::parse::WrittenRole;
use crate::roles::{Locks, Role};

/// A role that fits its function.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) role: &'static Role,
    /// The parameter, by its place, for the guard of the lock that is held on entry.
    pub(crate) guard: Option<usize>,
    /// A lock that is held as long as the function runs.
    pub(crate) held: Option<&'static str>,
}

/// Reports why the function cannot play the role.
pub(super) fn check(
    signature: &Signature,
    written: &WrittenRole,
    is_strict: bool,
    diagnostics: &mut Diagnostics,
) -> Result<Part, ErrorGuaranteed> {
    let role = written.role;
    let mut refuse = |span: Span, message: String| Err(diagnostics.error(span, message));
    if !names::is_entry_point(signature) {
        return refuse(
            signature.fn_token.span,
            messages::role_is_entry_point(role, &signature.ident),
        );
    }
    if let Some(span) = other_abi(signature) {
        return refuse(span, messages::role_abi(role, &signature.ident));
    }
    if let Some(parameter) = signature.generics.params.first() {
        return refuse(parameter.span(), messages::generic_role(role));
    }
    let guard = names::cancel_guard(signature).map(|(at, _)| at);
    if role.locks == Locks::Cancel && guard.is_none() {
        return refuse(
            signature.paren_token.span.close(),
            messages::undeclared_guard(role),
        );
    }
    let guard = guard.filter(|_| role.locks == Locks::Cancel);
    if let Some(span) = wrong_count(signature, guard, role) {
        return refuse(span, messages::role_parameters(role, &signature.ident));
    }
    if let Some(span) = configured(signature) {
        return refuse(span, messages::configured_parameter(role));
    }
    if role.result != "VOID" && matches!(signature.output, ReturnType::Default) {
        return refuse(
            signature.paren_token.span.close(),
            messages::role_result(role, &signature.ident),
        );
    }
    let held = match role.locks {
        Locks::System(lock) => is_strict.then_some(lock),
        locks => locks.always_held(),
    };
    Ok(Part { role, guard, held })
}

/// An ABI that is not the system's.
fn other_abi(signature: &Signature) -> Option<Span> {
    let name = signature.abi.as_ref()?.name.as_ref()?;
    let is_system = matches!(name.value().as_str(), "C" | "system");
    (!is_system).then(|| name.span())
}

/// A `#[cfg]` on a parameter. Without the parameter, what it stands for would be held all the
/// same.
fn configured(signature: &Signature) -> Option<Span> {
    let mut attributes = names::typed_parameters(signature).flat_map(|it| &it.attrs);
    let is_cfg = |path: &Path| path.is_ident("cfg") || path.is_ident("cfg_attr");
    let attribute = attributes.find(|it| is_cfg(it.path()))?;
    Some(attribute.path().span())
}

/// Where a parameter is missing, or one too many.
fn wrong_count(signature: &Signature, guard: Option<usize>, role: &Role) -> Option<Span> {
    let inputs = signature.inputs.iter().enumerate();
    let mut count = 0;
    for (at, input) in inputs {
        match input {
            FnArg::Receiver(receiver) => return Some(receiver.self_token.span),
            FnArg::Typed(parameter) => {
                if Some(at) == guard || names::token_parameter(at, parameter).is_some() {
                    continue;
                }
                count += 1;
                if count > role.parameters.len() {
                    return Some(parameter.ty.span());
                }
            }
        }
    }
    (count < role.parameters.len()).then(|| signature.paren_token.span.close())
}
