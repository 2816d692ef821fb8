//! Bodies that need no syntax tree, since their tokens alone show every call that concerns
//! the rule. To parse takes longer than all the rest.
//!
//! What is made of a body here is what would be made of it if it were parsed, as far as rustc
//! accepts it: where that is not sure, the body is no plain one.

mod arguments;
mod bodies;
mod call;
mod place;
pub(crate) mod read;

use std::mem;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::Expr;

use crate::known::Callee;

pub(crate) use bodies::Bodies;

/// A plain body.
pub(crate) struct Plain {
    parts: Vec<Part>,
    /// Whether there is no macro and no attribute in it.
    pub(crate) is_final: bool,
}

enum Part {
    Tree(TokenTree),
    /// A group with calls in it.
    Group(Delimiter, Span, Vec<Part>),
    Call(Box<Call>),
}

/// A call that may need the token.
pub(crate) struct Call {
    /// Its arguments are `Verbatim`, if they are more than a name, and so is a receiver other
    /// than `self`, which stands before it.
    pub(crate) expr: Expr,
    pub(crate) callee: Callee,
}

impl Plain {
    /// The body as tokens; nothing stays.
    pub(crate) fn take(&mut self) -> TokenStream {
        tokens(mem::take(&mut self.parts))
    }

    /// Visits the calls that may need the token, in their order.
    pub(crate) fn each_call(&mut self, visit: &mut dyn FnMut(&mut Call)) {
        each_call(&mut self.parts, visit);
    }
}

fn each_call(parts: &mut [Part], visit: &mut dyn FnMut(&mut Call)) {
    for part in parts {
        match part {
            Part::Tree(_) => {}
            Part::Group(_, _, parts) => each_call(parts, visit),
            Part::Call(call) => visit(call),
        }
    }
}

fn tokens(parts: Vec<Part>) -> TokenStream {
    let mut trees = Vec::new();
    for part in parts {
        match part {
            Part::Tree(tree) => trees.push(tree),
            Part::Group(delimiter, span, parts) => {
                let mut group = Group::new(delimiter, tokens(parts));
                group.set_span(span);
                trees.push(group.into());
            }
            Part::Call(call) => trees.extend(call.expr.into_token_stream()),
        }
    }
    trees.into_iter().collect()
}
