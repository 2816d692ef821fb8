//! The names that generated code and users' signatures are known by.

use proc_macro2::{Ident, Span};
use syn::{FnArg, Pat, PatType, Signature, Type};

use crate::routines::Access;

/// The hidden token, as rustc names it in its errors.
pub(crate) const NO_SPIN_LOCK_HELD: &str = "no_spin_lock_held";

/// A parameter typed `&LockToken` or `&mut LockToken`.
#[derive(Clone, Debug)]
pub(crate) struct TokenParameter {
    /// Its place among the parameters.
    pub(crate) at: usize,
    /// `None` where the pattern gives it no name.
    pub(crate) name: Option<Ident>,
    pub(crate) access: Access,
    pub(crate) span: Span,
}

impl TokenParameter {
    /// Its name, if it has one, and what it grants.
    pub(crate) fn named(&self) -> Option<(&Ident, Access)> {
        Some((self.name.as_ref()?, self.access))
    }
}

/// The token parameters of a function.
pub(crate) fn token_parameters(signature: &Signature) -> Vec<TokenParameter> {
    let parameters = signature.inputs.iter().enumerate();
    parameters
        .filter_map(|(at, input)| match input {
            FnArg::Typed(parameter) => token_parameter(at, parameter),
            FnArg::Receiver(_) => None,
        })
        .collect()
}

fn token_parameter(at: usize, parameter: &PatType) -> Option<TokenParameter> {
    let Type::Reference(reference) = strip(&parameter.ty) else {
        return None;
    };
    let Type::Path(path) = strip(&reference.elem) else {
        return None;
    };
    let last = path.path.segments.last()?;
    (last.ident == "LockToken").then(|| TokenParameter {
        at,
        name: match &*parameter.pat {
            Pat::Ident(pat) => Some(pat.ident.clone()),
            _ => None,
        },
        access: match reference.mutability {
            Some(_) => Access::Exclusive,
            None => Access::Shared,
        },
        span: last.ident.span(),
    })
}

/// Whether a value of this type is a spin lock guard or may own one.
pub(crate) fn is_guard_type(ty: &Type) -> bool {
    let Type::Path(path) = strip(ty) else {
        return false;
    };
    path.path.segments.last().is_some_and(|last| {
        let name = last.ident.to_string();
        [
            "SpinLockGuard",
            "DpcSpinLockGuard",
            "SoleSpinLockGuard",
            "CancelSpinLockGuard",
        ]
        .contains(&name.as_str())
    })
}

/// A type without the invisible or visible parentheses around it.
fn strip(mut ty: &Type) -> &Type {
    loop {
        ty = match ty {
            Type::Paren(paren) => &paren.elem,
            Type::Group(group) => &group.elem,
            _ => return ty,
        };
    }
}
