use proc_macro2::Span;
use syn::spanned::Spanned as _;
use syn::{Safety, Signature};

use crate::diagnostics::{Diagnostics, ErrorGuaranteed};
use crate::messages;
use crate::names::{self, TokenParameter};
use crate::parse::WrittenRole;

/// Reports why the signature cannot have a token.
pub(super) fn check(
    signature: &Signature,
    tokens: &[TokenParameter],
    role: Option<&WrittenRole>,
    diagnostics: &mut Diagnostics,
) -> Option<ErrorGuaranteed> {
    let name = &signature.ident;
    let mut reported = None;
    let mut refuse = |span: Span, message: String| {
        reported = Some(diagnostics.error(span, message));
    };
    if let Some(keyword) = &signature.asyncness {
        refuse(keyword.span, messages::asynchronous());
    }
    if let Some(keyword) = &signature.constness {
        refuse(keyword.span, messages::constant());
    }
    if let Some(variadic) = &signature.variadic {
        refuse(variadic.dots.spans[0], messages::variadic());
    }
    if let Some(abi) = &signature.abi
        && names::is_entry_point(signature)
        && !matches!(signature.safety, Safety::Unsafe(_))
    {
        refuse(abi.extern_token.span, messages::safe_entry_point(name));
    }
    if role.is_none()
        && names::is_entry_point(signature)
        && let Some((_, guard)) = names::cancel_guard(signature)
    {
        refuse(guard.ty.span(), messages::guard_without_role(name));
    }
    for token in tokens.iter().skip(1) {
        refuse(token.span, messages::several_tokens(name));
    }
    reported
}
