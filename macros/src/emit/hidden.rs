//! The parameter for a hidden token.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::lifetimes::{self, Lifetimes};
use super::shown;
use crate::body::Tail;
use crate::fragments::{self, Site};
use crate::hygiene::{Crate, NO_SPIN_LOCK_HELD};
use crate::item::{Function, ParameterKind, Parameters, regrouped};
use crate::messages;
use crate::resolve::Scope;
use crate::routines::Access;
use crate::trees::{is_punct, text};

/// How many arguments clippy finds enough; one more is not the user's.
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
    let mut trees = named_parameters(parameters, scope, tied.elided.as_ref());
    if !trees.is_empty() && !is_punct(trees.last(), ',') {
        trees.extend(quote_spanned!(user=> ,));
    }
    let lifetime = tied.of_token.iter().flat_map(lifetimes::trees);
    let lifetime: TokenStream = lifetime.collect();
    let mutability = match access {
        Access::Shared => None,
        Access::Exclusive => Some(quote_spanned!(user=> mut)),
    };
    let ty = krate.name("LockToken", user);
    trees.extend(quote_spanned!(user=> #name: &#lifetime #mutability #ty));
    parameters.group = regrouped(&parameters.group, trees.into_iter().collect());
    let span = Span::mixed_site();
    if parameters.list.len() == MANY_ARGUMENTS {
        let allow = quote_spanned!(span=> allow(clippy::too_many_arguments));
        function.attributes.add(allow, span);
    }
    if function.head.is_public {
        let note = format!(" {}", messages::hidden_token_note(access));
        function
            .attributes
            .add(quote_spanned!(span=> doc = ""), span);
        function
            .attributes
            .add(quote_spanned!(span=> doc = #note), span);
    }
}

/// What was done to the lifetimes of a function.
#[derive(Default)]
struct Tied {
    /// The lifetime that the token needs: that of the guards in the result.
    of_token: Option<Ident>,
    /// The name for what the result leaves out.
    elided: Option<Ident>,
}

/// Ties the token to the guards in the result.
///
/// One more reference among the parameters would leave a lifetime that the result
/// does not name unclear: it is named here.
fn tie_result(function: &mut Function, scope: &Scope, tail: Tail) -> Tied {
    let ty = function.result_type();
    if ty.is_empty() {
        return Tied::default();
    }
    let mut found = Lifetimes::named(scope, None);
    found.hold_guards = tail == Tail::Guard;
    found.of(ty);
    let mut tied = Tied::default();
    let span = function.head.name.span();
    let mut of_guards = found.of_guards;
    if found.are_elided {
        let of_self = lifetime_of_self(function);
        let lifetime = of_self.unwrap_or_else(|| {
            let lifetime = lifetimes::generated("spin_lock_safe", span);
            add_generic(function, lifetimes::trees(&lifetime));
            lifetime
        });
        let named = Lifetimes::named(scope, Some(lifetime.clone())).of(function.result_type());
        let end = 2 + function.result_type().len();
        function.result.splice(2..end, named);
        tied.elided = Some(lifetime.clone());
        for own in &mut of_guards {
            *own = own.take().or_else(|| Some(lifetime.clone()));
        }
    }
    let mut of_guards: Vec<Ident> = of_guards.into_iter().flatten().collect();
    of_guards.sort();
    of_guards.dedup();
    if of_guards.len() < 2 {
        tied.of_token = of_guards.pop();
        return tied;
    }
    let all = lifetimes::generated("spin_lock_safe_token", span);
    let mut parameter = lifetimes::trees(&all);
    let mut mark = quote!(:);
    for bound in &of_guards {
        parameter.extend(mark);
        parameter.extend(lifetimes::trees(bound));
        mark = quote!(+);
    }
    add_generic(function, parameter);
    tied.of_token = Some(all);
    tied
}

/// Adds a generic parameter before the others.
fn add_generic(function: &mut Function, parameter: Vec<TokenTree>) {
    let comma = (function.generics.len() > 2).then(|| quote!(,));
    let parameter = parameter.into_iter().chain(comma.into_iter().flatten());
    if function.generics.is_empty() {
        let parameter: TokenStream = parameter.collect();
        function.generics = quote!(<#parameter>).into_iter().collect();
    } else {
        let parameter: Vec<TokenTree> = parameter.collect();
        function.generics.splice(1..1, parameter);
    }
}

/// `'a` of `&'a self`.
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

/// The parameters. If the result leaves a lifetime out, it gets this name, and so does what it
/// stands for: the lifetime of `self`, if that is a reference, or of the one parameter that has one.
fn named_parameters(
    parameters: &Parameters,
    scope: &Scope,
    elided: Option<&Ident>,
) -> Vec<TokenTree> {
    if elided.is_none() {
        return shown_parameters(parameters, None);
    }
    let mut trees = Vec::new();
    let mut lifetimes = Lifetimes::named(scope, elided.cloned());
    for (at, parameter) in parameters.list.iter().enumerate() {
        let is_self = parameter.kind == ParameterKind::Receiver;
        let pattern = shown(parameters.pattern(at), Site::Pattern);
        let ty = shown(parameters.ty(at), Site::Type);
        trees.extend_from_slice(parameters.attributes(at));
        trees.extend(if is_self {
            lifetimes.of(&pattern)
        } else {
            pattern
        });
        if !ty.is_empty() {
            trees.extend(quote!(:));
            trees.extend(lifetimes.of(&ty));
        }
        trees.extend(quote!(,));
        if is_self && lifetimes.are_elided {
            lifetimes.name = None;
        }
    }
    trees
}

/// The parameters but for the one at the place `without`, in a list that is built anew.
pub(super) fn shown_parameters(parameters: &Parameters, without: Option<usize>) -> Vec<TokenTree> {
    if !parameters.trees.iter().any(fragments::is_fragment) {
        return parameters.without(without);
    }
    let mut trees = Vec::new();
    for at in (0..parameters.list.len()).filter(|at| Some(*at) != without) {
        trees.extend_from_slice(parameters.attributes(at));
        trees.extend(shown(parameters.pattern(at), Site::Pattern));
        let ty = shown(parameters.ty(at), Site::Type);
        if !ty.is_empty() {
            trees.extend(quote!(:));
        }
        trees.extend(ty);
        trees.extend(quote!(,));
    }
    trees
}
