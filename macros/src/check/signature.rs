use proc_macro2::Span;

use crate::diagnostics::Diagnostics;
use crate::item::{Arguments, Function, ParameterKind};
use crate::messages;

/// Returns whether the signature can have a token, and reports why not.
pub(super) fn fits(
    function: &Function,
    arguments: &Arguments,
    diagnostics: &mut Diagnostics,
) -> bool {
    let (head, parameters) = (&function.head, &function.parameters);
    let before = diagnostics.count();
    let mut refuse = |span: Span, message: String| diagnostics.error(span, message);
    if let Some(keyword) = head.asyncness {
        refuse(keyword, messages::asynchronous());
    }
    if let Some(keyword) = head.constness {
        refuse(keyword, messages::constant());
    }
    if let Some(at) = parameters.find(ParameterKind::Variadic) {
        refuse(parameters.type_span(at), messages::variadic());
    }
    if let Some(abi) = &head.abi
        && function.is_entry_point()
        && head.unsafety.is_none()
    {
        refuse(abi.span, messages::safe_entry_point(&head.name));
    }
    if arguments.role.is_none()
        && function.is_entry_point()
        && let Some(at) = parameters.cancel_guard()
    {
        refuse(
            parameters.type_span(at),
            messages::guard_without_role(&head.name),
        );
    }
    for (at, _) in parameters.tokens().skip(1) {
        refuse(
            parameters.type_name_span(at),
            messages::several_tokens(&head.name),
        );
    }
    diagnostics.count() == before
}
