//! The pipeline: read the item and its bodies, find needs, check, insert, emit. Nothing can fail after
//! the check.

use proc_macro2::{Span, TokenStream, TokenTree};

use crate::body::{self, Body, Callee};
use crate::check::{self, Plan};
use crate::code::code;
use crate::diagnostics::Diagnostics;
use crate::emit::{self, Emitter, Maker};
use crate::fragments;
use crate::item::{Arguments, Function, Item, ParameterKind};
use crate::messages;
use crate::needs::Needs;
use crate::resolve::Scope;
use crate::routines::Form;
use crate::trees::{inner, is_word};

/// Expands the attribute with these `arguments` on the item in `tokens`.
pub(crate) fn expand(arguments: TokenStream, tokens: TokenStream) -> TokenStream {
    let mut diagnostics = Diagnostics::default();
    let arguments = Arguments::parse(arguments, &mut diagnostics);
    let mut expansion = match Item::read(&tokens) {
        Ok(item) => annotated(item, arguments, &mut diagnostics).into_tokens(),
        Err(error) => {
            diagnostics.add(error);
            tokens
        }
    };
    diagnostics.append_to(&mut expansion);
    expansion
}

fn annotated(mut item: Item, mut arguments: Arguments, diagnostics: &mut Diagnostics) -> Item {
    if !item.is_function()
        && let Some(role) = arguments.role.take()
    {
        diagnostics.error(role.name.span(), messages::role_of_scope(role.role));
    }
    // What a trait's functions lack says nothing more.
    let mut of_trait = item.of_trait().map(|word| {
        diagnostics.error(word.span(), messages::unfit_item("trait"));
        Diagnostics::default()
    });
    item.each_module_elsewhere(&mut |name| {
        diagnostics.error(name.span(), messages::module_elsewhere(name));
    });
    let scope = Scope::of(&item);
    let mut bodies = Vec::new();
    item.each(&mut |function| bodies.push(body::read(function, &scope, &arguments.also)));
    let needs = Needs::of(&bodies, &scope);
    let emitter = Emitter {
        needs: &needs,
        krate: &arguments.krate(),
    };
    let mut bodies = bodies.into_iter().enumerate();
    item.each(&mut |function| {
        let Some((id, body)) = bodies.next() else {
            return;
        };
        let arguments = arguments_of(function, &arguments, diagnostics);
        let is_fit = of_trait.is_none();
        let diagnostics = of_trait.as_mut().unwrap_or(diagnostics);
        match check::function(function, &body, id, &needs, &arguments, diagnostics) {
            Ok(plan) if is_fit => {
                let is_own = !function.attributes.own.is_empty();
                if !plan.is_untouched() || body.has_own_tokens || is_own {
                    emitter.function(function, body, &plan, Maker::Enter);
                }
                emit::require_unsafe_blocks(function);
            }
            Ok(plan) | Err(plan) => stand_in(function, body, plan, &emitter),
        }
    });
    item
}

/// Merges the arguments of the scope's attribute with those of a function's own attribute. The own
/// attribute is removed, because the scope's attribute does its work.
fn arguments_of(
    function: &Function,
    scope: &Arguments,
    diagnostics: &mut Diagnostics,
) -> Arguments {
    let mut all = scope.clone();
    for attribute in &function.attributes.own {
        let own = Arguments::parse(attribute.arguments.clone(), diagnostics);
        if let Some(also) = own.also.first() {
            diagnostics.error(also.span, messages::also_in_scope());
        }
        all = all.with(own);
    }
    all
}

/// Turns a function with errors into an item of the same shape, and keeps as much of the body as
/// can be type checked.
fn stand_in(function: &mut Function, body: Body, mut plan: Plan, emitter: &Emitter<'_>) {
    let span = Span::mixed_site();
    function
        .attributes
        .add(code(span, "#[allow(warnings)]", []));
    if function.parameters.find(ParameterKind::Variadic).is_some() {
        plan.needs = None; // no parameter can follow
    }
    let is_const = function.head.constness.is_some();
    let loses_token = is_const && (plan.needs.is_some() || plan.part.is_some());
    if loses_token {
        (plan.needs, plan.part) = (None, None);
    }
    let mut breeds_errors = loses_token || body.breeds_errors();
    body.list.each_value(&mut |_, value| {
        breeds_errors |= emitter.needs.hidden_token(value.function).is_some();
    });
    let body = if breeds_errors { endless(&body) } else { body };
    emitter.function(function, body, &plan, Maker::StandIn);
}

/// Returns a body that never ends, in which the imports of the routines that `body` calls stay used.
fn endless(body: &Body) -> Body {
    let span = Span::mixed_site();
    let mut trees = Vec::new();
    let has_items = mentions_items(&body.list.trees);
    body.list.each_call(&mut |list, node, call| {
        let path = &list.trees[call.from..node.at];
        if let Callee::Routine(routine) = call.callee
            && routine.form == Form::Function
            && !has_items
            && is_of_module(path)
        {
            trees.extend(code(span, "use $ as _;", [path.to_vec()]).0);
        }
    });
    trees.extend(code(span, "loop {}", []).0);
    Body::of(trees)
}

/// Returns whether a name in a body may be an item of the body.
fn mentions_items(trees: &[TokenTree]) -> bool {
    trees.iter().any(|tree| match tree {
        TokenTree::Group(group) => mentions_items(&inner(group)),
        tree => ["use", "fn", "mod"]
            .iter()
            .any(|word| is_word(Some(tree), word)),
    })
}

/// Returns whether a path seems to lead through modules only.
fn is_of_module(path: &[TokenTree]) -> bool {
    let is_type = |tree: &TokenTree| tree.to_string().starts_with(char::is_uppercase);
    let is_in_type = path.iter().rev().skip(1).any(is_type);
    fragments::is_plain_path(path) && !is_in_type
}
