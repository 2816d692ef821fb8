//! Adds the parameter for a hidden token.

use proc_macro2::{Ident, Literal, Span, TokenTree};

use super::lifetimes::{self, Lifetimes};
use super::shown;
use crate::body::Tail;
use crate::code::code;
use crate::fragments::{self, Site};
use crate::hygiene::{Crate, NO_SPIN_LOCK_HELD};
use crate::item::{Function, ParameterKind, Parameters, regrouped};
use crate::messages;
use crate::resolve::Scope;
use crate::routines::Access;
use crate::trees::{is_punct, text};

/// The number of arguments that clippy accepts. The hidden one is not the user's.
const MANY_ARGUMENTS: usize = 7;

/// Adds the hidden token as the last parameter.
pub(super) fn add_parameter(
    function: &mut Function,
    access: Access,
    scope: &Scope,
    tail: Tail,
    krate: &Crate,
) {
    let user = function.head.name.span();
    let name = Ident::new(NO_SPIN_LOCK_HELD, user);
    let tied = tie_result(function, scope, tail);
    let parameters = &mut function.parameters;
    let elided = tied.elided.map(|name| Lifetimes::named(scope, Some(name)));
    let mut trees = parameters_again(parameters, None, elided);
    if !trees.is_empty() && !is_punct(trees.last(), ',') {
        trees.extend(code(user, ",", []).0);
    }
    let parts = [
        vec![name.into()],
        tied.of_token.iter().flat_map(lifetimes::trees).collect(),
        krate.name("LockToken", user).0,
    ];
    let parameter = match access {
        Access::Shared => "$: &$ $",
        Access::Exclusive => "$: &$ mut $",
    };
    trees.extend(code(user, parameter, parts).0);
    parameters.group = regrouped(&parameters.group, trees.into_iter().collect());
    let span = Span::mixed_site();
    if parameters.list.len() == MANY_ARGUMENTS {
        let allow = "#[allow(clippy::too_many_arguments)]";
        function.attributes.add(code(span, allow, []));
    }
    if function.head.is_public {
        let note = Literal::string(&format!(" {}", messages::hidden_token_note(access)));
        let documentation = "#[doc = $] #[doc = $]";
        let parts = [Literal::string(""), note].map(|text| vec![text.into()]);
        function.attributes.add(code(span, documentation, parts));
    }
}

/// The changed lifetimes of a function.
#[derive(Default)]
struct Tied {
    /// The lifetime that the token needs, which is the lifetime of the guards in the result.
    of_token: Option<Ident>,
    /// The name for a lifetime that the result leaves out.
    elided: Option<Ident>,
}

/// Ties the token to the guards in the result.
///
/// Another reference among the parameters would make an elided lifetime of the result
/// ambiguous, so that lifetime gets a name.
fn tie_result(function: &mut Function, scope: &Scope, tail: Tail) -> Tied {
    let ty = function.result_type();
    if ty.is_empty() {
        return Tied::default();
    }
    let span = function.head.name.span();
    let of_self = lifetime_of_self(function);
    let generated = || lifetimes::generated("spin_lock_safe", span);
    let lifetime = of_self.clone().unwrap_or_else(generated);
    let mut found = Lifetimes::named(scope, Some(lifetime.clone()));
    found.hold_guards = tail == Tail::Guard;
    let named = found.of(ty);
    let mut of_guards = found.of_guards;
    let mut tied = Tied::default();
    if found.are_elided {
        let end = 2 + ty.len();
        function.result.splice(2..end, named);
        if of_self.is_none() {
            add_generic(function, lifetimes::trees(&lifetime));
        }
        tied.elided = Some(lifetime);
    }
    of_guards.sort();
    of_guards.dedup();
    if of_guards.len() < 2 {
        tied.of_token = of_guards.pop();
        return tied;
    }
    let all = lifetimes::generated("spin_lock_safe_token", span);
    let mut parameter = lifetimes::trees(&all);
    for (at, bound) in of_guards.iter().enumerate() {
        let mark = if at == 0 { ": $" } else { "+ $" };
        parameter.extend(code(span, mark, [lifetimes::trees(bound)]).0);
    }
    add_generic(function, parameter);
    tied.of_token = Some(all);
    tied
}

/// Adds a generic parameter before the others.
fn add_generic(function: &mut Function, parameter: Vec<TokenTree>) {
    let span = Span::call_site();
    let generics = &mut function.generics;
    if generics.is_empty() {
        *generics = code(span, "<$>", [parameter]).0;
    } else {
        let comma = if generics.len() > 2 { "$," } else { "$" };
        generics.splice(1..1, code(span, comma, [parameter]).0);
    }
}

/// Returns the `'a` of `&'a self`.
fn lifetime_of_self(function: &Function) -> Option<Ident> {
    if !function.parameters.has_receiver() {
        return None;
    }
    match function.parameters.pattern(0) {
        [_, TokenTree::Punct(quote), TokenTree::Ident(name), ..] if quote.as_char() == '\'' => {
            Some(name.clone()).filter(|name| text(name) != "_")
        }
        _ => None,
    }
}

/// Rebuilds the list of parameters without the one at the place `without`. If the result leaves a
/// lifetime out, its name is `elided`. The lifetime that it stands for gets the same name: that of
/// `self`, if `self` is a reference, or of the only parameter that has one.
pub(super) fn parameters_again(
    parameters: &Parameters,
    without: Option<usize>,
    mut elided: Option<Lifetimes<'_>>,
) -> Vec<TokenTree> {
    let has_fragments = parameters.trees.iter().any(fragments::is_fragment);
    if without.is_none() && elided.is_none() && !has_fragments {
        return parameters.trees.clone();
    }
    let mut trees = Vec::new();
    for (at, parameter) in parameters.list.iter().enumerate() {
        if Some(at) == without {
            continue;
        }
        let mut pattern = shown(parameters.pattern(at), Site::Pattern);
        let mut ty = shown(parameters.ty(at), Site::Type);
        if let Some(lifetimes) = &mut elided {
            ty = lifetimes.of(&ty);
            if parameter.kind == ParameterKind::Receiver {
                pattern = lifetimes.of(&pattern);
                lifetimes.name.take_if(|_| lifetimes.are_elided);
            }
        }
        let template = match (trees.is_empty(), ty.is_empty()) {
            (true, true) => "$$$",
            (true, false) => "$$: $",
            (false, true) => ", $$$",
            (false, false) => ", $$: $",
        };
        let parts = [parameters.attributes(at).to_vec(), pattern, ty];
        trees.extend(code(Span::call_site(), template, parts).0);
    }
    trees
}
