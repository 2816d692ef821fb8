use proc_macro2::Span;
use syn::{Safety, Signature};

use crate::diagnostics::{Diagnostics, ErrorGuaranteed};
use crate::messages;
use crate::names::{self, TokenParameter};

/// Reports why the signature cannot have a token.
pub(super) fn check(
    signature: &Signature,
    tokens: &[TokenParameter],
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
    for token in tokens.iter().skip(1) {
        refuse(token.span, messages::several_tokens(name));
    }
    reported
}
