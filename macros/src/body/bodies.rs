//! Reads a whole body.

use proc_macro2::{Delimiter, Ident, TokenTree};

use super::facts::{Body, List, Tail};
use super::reader::{Place, Reader, Seen};
use crate::hygiene::TOKEN;
use crate::item::{Also, Function, ParameterKind};
use crate::resolve::{Local, Locals, Scope};
use crate::trees::{self, Text, inner, is_punct};
use crate::words::Filter;

/// Reads the body of a function.
pub(crate) fn read(function: &Function, scope: &Scope, also: &[Also]) -> Body {
    // Whether a call of a function in `also` has its token cannot be told where the token has any name.
    let gets_token = function.parameters.sole_guard().is_none();
    let also = if gets_token { also } else { &[] };
    let mut names = scope.names().clone();
    for also in also {
        names.add(&also.name);
    }
    let mut reader = Reader {
        scope,
        also,
        place_of_function: &function.place,
        text: Text::default(),
        locals: Locals::default(),
        token: token_name(function).map(|name| trees::text(&name)),
        own_token: None,
        has_own_tokens: false,
        names,
        token_is_bound: false,
        bound: Filter::default(),
        hash: 0,
        in_macro: false,
        problems: Vec::new(),
        seen: Seen::default(),
    };
    reader.bound.add(reader.token.as_deref().unwrap_or(TOKEN));
    reader.bind_parameters(function);
    let mut trees = inner(&function.body);
    let attributes = take_inner_attributes(&mut trees);
    let list = reader.list(trees, &[], Place::Code);
    let tail = tail(&list);
    Body {
        tail,
        list,
        attributes,
        problems: reader.problems,
        uses_token: reader.seen.used_token == Some(true),
        has_own_tokens: reader.has_own_tokens,
    }
}

/// Returns the name of a function's token.
pub(super) fn token_name(function: &Function) -> Option<Ident> {
    let (at, _) = function.parameters.tokens().next()?;
    function.parameters.name(at)
}

/// Takes the inner attributes from the beginning of a body, and returns them as outer attributes.
fn take_inner_attributes(trees: &mut Vec<TokenTree>) -> Vec<TokenTree> {
    let mut end = 0;
    while is_punct(trees.get(end), '#') && is_punct(trees.get(end + 1), '!') {
        end += 3;
    }
    if end == 0 {
        return Vec::new();
    }
    let taken = trees.drain(..end.min(trees.len()));
    taken.filter(|tree| !is_punct(Some(tree), '!')).collect()
}

/// Returns the kind of the body's value.
fn tail(list: &List) -> Tail {
    let statement = list.trees.iter().rposition(|tree| {
        is_punct(Some(tree), ';') || trees::group(Some(tree), Delimiter::Brace).is_some()
    });
    let start = statement.map_or(0, |at| at + 1);
    let is_plain = match &list.trees[start..] {
        [] => trees::group(list.trees.last(), Delimiter::Brace).is_none(),
        [TokenTree::Ident(_) | TokenTree::Literal(_)] => true,
        _ => false,
    };
    if list.tail_holds_guard() {
        Tail::Guard
    } else if is_plain {
        Tail::Plain
    } else {
        Tail::Expression
    }
}

impl Reader<'_> {
    fn bind_parameters(&mut self, function: &Function) {
        for (at, parameter) in function.parameters.typed() {
            let ty = self.view().written(function.parameters.ty(at));
            let Some(name) = function.parameters.name(at) else {
                let pattern = function.parameters.pattern(at);
                self.bind_pattern(pattern, Local::Value, &ty);
                continue;
            };
            let local = match parameter.kind {
                ParameterKind::Token(_) => continue,
                ParameterKind::Pointer => Local::Pointer,
                ParameterKind::Guard
                | ParameterKind::CancelGuard
                | ParameterKind::SoleGuard
                | ParameterKind::SoleCancelGuard => Local::Guard,
                _ => Local::Value,
            };
            self.bind_name(&name, local, ty);
        }
    }
}
