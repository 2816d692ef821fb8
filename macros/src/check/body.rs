use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::Expr;
use syn::spanned::Spanned as _;

use super::{Edge, Plan};
use crate::classify::{self, AsInC, Misuse};
use crate::diagnostics::Diagnostics;
use crate::functions::{Function, Owner};
use crate::known::Known;
use crate::messages;
use crate::names::{self, ENTERED, RESERVED, TokenParameter, text};
use crate::routines::{Access, Routine};
use crate::walk::{self, Hiding, Site, Surroundings, TokenCall, Visitor};

/// Reports what is wrong in the body; what the body needs of the token.
pub(super) fn check(
    function: &mut Function<'_>,
    plan: &Plan,
    known: &Known,
    diagnostics: &mut Diagnostics,
) -> Option<Need> {
    let mut found = Found {
        diagnostics,
        known,
        shared: None,
        exclusive: None,
    };
    let token = plan.token.as_ref().and_then(TokenParameter::named);
    let around = Surroundings { known, token };
    let access = walk::body(function, around, &mut found);
    let callee = found.exclusive.or(found.shared);
    let is_hidden = plan.token.is_none() && plan.needs.max(access).is_some();
    if is_hidden && known.reserved_name_is_used {
        check_names(function, diagnostics);
    }
    Some(Need {
        access: access?,
        callee: callee?,
    })
}

/// Reports a token that does not grant what the body needs.
pub(super) fn check_token(
    function: &Function<'_>,
    plan: &Plan,
    need: &Need,
    diagnostics: &mut Diagnostics,
) {
    let name = &function.signature.ident;
    let Need {
        access,
        callee: Callee {
            name: callee,
            is_method,
        },
    } = need;
    if let Some(part) = &plan.part
        && let Some(lock) = part.held
        && *access == Access::Exclusive
    {
        let message = messages::held_on_entry(callee, part.role, lock);
        diagnostics.error(callee.span(), message);
        return;
    }
    match &plan.token {
        Some(TokenParameter {
            name: None, span, ..
        }) => {
            diagnostics.error(*span, messages::unnamed_token(*access));
        }
        Some(TokenParameter {
            name: Some(token),
            access: granted,
            ..
        }) if granted < access => {
            diagnostics.error(callee.span(), messages::shared_token(name, callee, token));
        }
        None if let Some(span) = owned_token(function, plan) => {
            diagnostics.error(span, messages::owned_token(*access));
        }
        None if plan.edge == Edge::Helper && !plan.may_hide_token => {
            let message = match function.place.owner {
                _ if names::is_test(function.attributes) => {
                    messages::test_function(name, callee, *access)
                }
                Owner::Trait | Owner::TraitImpl(_) => {
                    messages::missing_token_in_trait(name, callee, *access)
                }
                _ if *is_method => messages::missing_token_or_type(name, callee, *access),
                _ => messages::missing_token(name, callee, *access),
            };
            diagnostics.error(callee.span(), message);
        }
        _ => {}
    }
}

/// A token that is taken by value, where it would be a second one or stand for the first.
fn owned_token(function: &Function<'_>, plan: &Plan) -> Option<Span> {
    let is_alone = plan.edge == Edge::EntryPoint || !plan.may_hide_token;
    names::owned_token(function.signature).filter(|_| is_alone)
}

/// Reports the name of the hidden token in a user's code, or a token that was made already.
fn check_names(function: &Function<'_>, diagnostics: &mut Diagnostics) {
    let statements = function.block.stmts.iter().map(ToTokens::to_token_stream);
    let inputs = function.signature.inputs.to_token_stream();
    let mut tokens = statements.chain([inputs]);
    if let Some(name) = tokens.find_map(|tokens| names::find(RESERVED, &tokens)) {
        if text(&name) == ENTERED {
            let function = &function.signature.ident;
            diagnostics.error(function.span(), messages::annotated_twice(function));
        } else {
            diagnostics.error(name.span(), messages::reserved_name(&name));
        }
    }
}

/// What a body needs of the token, and a call that shows it.
pub(super) struct Need {
    pub(super) access: Access,
    callee: Callee,
}

/// What a call that needs the token calls.
struct Callee {
    name: Ident,
    is_method: bool,
}

/// What the walk found.
struct Found<'d> {
    diagnostics: &'d mut Diagnostics,
    known: &'d Known,
    /// The first call that needs the token shared.
    shared: Option<Callee>,
    /// The first call that needs it exclusively.
    exclusive: Option<Callee>,
}

impl Visitor for Found<'_> {
    fn call(&mut self, expr: &mut Expr, call: &TokenCall, _: Site) {
        let first = match call.access {
            Access::Shared => &mut self.shared,
            Access::Exclusive => &mut self.exclusive,
        };
        first.get_or_insert_with(|| Callee {
            name: call.name.clone(),
            is_method: matches!(expr, Expr::MethodCall(_)),
        });
    }

    fn unclear(&mut self, call: &mut Expr, id: usize) {
        let function = self.known.function(id);
        let owner = function.place.self_type().unwrap_or("Self");
        if let Expr::MethodCall(call) = call {
            let receiver = call.receiver.to_token_stream().to_string().replace(' ', "");
            let has_arguments = !call.args.is_empty();
            let message =
                messages::unclear_receiver(&function.name, owner, &receiver, has_arguments);
            self.diagnostics.error(call.method.span(), message);
        }
    }

    fn function_value(&mut self, function: &mut Expr, id: usize) {
        let name = &self.known.function(id).name;
        let message = messages::function_value(name);
        self.diagnostics.error(function.span(), message);
    }

    fn raw(&mut self, raw: &Misuse<'_>, routine: &'static Routine) {
        let message = messages::raw_binding(&raw.written, routine);
        self.diagnostics.error(raw.name.span(), message);
    }

    fn as_in_c(&mut self, expr: &mut Expr, form: AsInC) {
        let (Some(called), Expr::Call(call)) = (classify::called(expr), &*expr) else {
            return;
        };
        let written = call.func.to_token_stream().to_string().replace(' ', "");
        let pointer = call.args.first().to_token_stream();
        let (span, message) = match form {
            AsInC::SavedIrql => {
                let message = messages::saved_irql(&written, call.args.len());
                (called.span(), message)
            }
            AsInC::RestoredIrql => (called.span(), messages::restored_irql(&written)),
            AsInC::Pointer => {
                let message = messages::raw_pointer(&written, &pointer.to_string());
                (pointer.span(), message)
            }
        };
        self.diagnostics.error(span, message);
    }

    fn leak(&mut self, leak: &Misuse<'_>) {
        let message = messages::leaked_guard(&leak.written);
        self.diagnostics.error(leak.name.span(), message);
    }

    fn hidden(&mut self, _: &mut TokenStream, name: &Ident, what: &Hiding) {
        let message = match what {
            Hiding::Macro(path) => messages::hidden_in_macro(name, path),
            Hiding::Other => messages::hidden_in_syntax(name),
        };
        self.diagnostics.error(name.span(), message);
    }
}
