use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, Macro};

use super::{Edge, Plan};
use crate::classify::Tracked;
use crate::diagnostics::Diagnostics;
use crate::messages;
use crate::names::{NO_SPIN_LOCK_HELD, TokenParameter};
use crate::parse::Function;
use crate::routines::{Access, Routine};
use crate::walk::{self, Site, Visitor};

/// Reports what is wrong in the body; what the body needs of the token.
pub(super) fn check(
    function: &mut Function,
    plan: &Plan,
    diagnostics: &mut Diagnostics,
) -> Option<Need> {
    let mut found = Found {
        diagnostics,
        shared: None,
        exclusive: None,
    };
    let token = plan.token.as_ref().and_then(TokenParameter::named);
    let access = walk::body(
        &function.signature,
        &mut function.statements,
        token,
        &mut found,
    )?;
    let Found {
        shared, exclusive, ..
    } = found;
    if plan.token.is_none() {
        check_names(function, diagnostics);
    }
    Some(Need {
        access,
        callee: exclusive.or(shared)?,
    })
}

/// Reports a token that does not grant what the body needs.
pub(super) fn check_token(
    function: &Ident,
    plan: &Plan,
    need: &Need,
    diagnostics: &mut Diagnostics,
) {
    let Need { access, callee } = need;
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
            diagnostics.error(
                callee.span(),
                messages::shared_token(function, callee, token),
            );
        }
        None if plan.edge == Edge::Helper => {
            diagnostics.error(
                callee.span(),
                messages::missing_token(function, callee, *access),
            );
        }
        _ => {}
    }
}

/// Reports the name of the hidden token in a user's code.
fn check_names(function: &Function, diagnostics: &mut Diagnostics) {
    let statements = function.statements.iter().map(ToTokens::to_token_stream);
    let inputs = function.signature.inputs.to_token_stream();
    if let Some(span) = statements.chain([inputs]).find_map(reserved) {
        diagnostics.error(span, messages::reserved_name(NO_SPIN_LOCK_HELD));
    }
}

/// Where the hidden token's name stands in a user's tokens.
fn reserved(tokens: TokenStream) -> Option<Span> {
    tokens.into_iter().find_map(|tree| match tree {
        TokenTree::Ident(name) => (name == NO_SPIN_LOCK_HELD).then(|| name.span()),
        TokenTree::Group(group) => reserved(group.stream()),
        _ => None,
    })
}

/// What a body needs of the token, and a call that shows it.
pub(super) struct Need {
    pub(super) access: Access,
    callee: Ident,
}

/// What the walk found.
struct Found<'d> {
    diagnostics: &'d mut Diagnostics,
    /// The first call that needs the token shared.
    shared: Option<Ident>,
    /// The first call that needs it exclusively.
    exclusive: Option<Ident>,
}

impl Visitor for Found<'_> {
    fn call(&mut self, _: &mut Expr, call: &Tracked, _: Site) {
        let first = match call.routine.effect.access() {
            Some(Access::Shared) => &mut self.shared,
            Some(Access::Exclusive) => &mut self.exclusive,
            None => return,
        };
        first.get_or_insert_with(|| call.name.clone());
    }

    fn raw(&mut self, name: &Ident, routine: &'static Routine) {
        self.diagnostics
            .error(name.span(), messages::raw_binding(name, routine));
    }

    fn leak(&mut self, name: &Ident) {
        self.diagnostics
            .error(name.span(), messages::leaked_guard(name));
    }

    fn hidden(&mut self, mac: &mut Macro, name: &Ident) {
        let path = mac.path.to_token_stream().to_string().replace(' ', "");
        self.diagnostics
            .error(name.span(), messages::hidden_in_macro(name, &path));
    }

    fn hidden_for_good(&mut self, name: &Ident) {
        self.diagnostics
            .error(name.span(), messages::hidden_in_syntax(name));
    }
}
