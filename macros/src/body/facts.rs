//! What the reader finds.

use proc_macro2::{Ident, Span, TokenTree};

use crate::fragments::Site;
use crate::routines::{Access, Routine, Unwrapped};

/// A body, as it was read.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) list: List,
    /// The attributes at its beginning, as such that stand before the function.
    pub(crate) attributes: Vec<TokenTree>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) tail: Tail,
    /// Whether rustc sees for certain that the first call with a token uses it: there is no
    /// macro, no attribute, and nothing before it that leaves the body.
    pub(crate) uses_token: bool,
    /// Whether a closure has a token of its own.
    pub(crate) has_own_tokens: bool,
    /// Whether a lint is allowed in a nested item that is forbidden in the body.
    pub(crate) allows_in_items: bool,
}

/// What the value of a body is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tail {
    /// No value, or a name or a literal: it makes no temporary.
    #[default]
    Plain,
    /// It may make one.
    Expression,
    /// It is a guard, or holds one.
    Guard,
}

/// The trees between two delimiters, with what was found among them.
#[derive(Debug, Default)]
pub(crate) struct List {
    pub(crate) trees: Vec<TokenTree>,
    /// The groups with facts in them, by their places.
    pub(crate) nodes: Vec<Node>,
    /// The functions of the scope that are used as values.
    pub(crate) values: Vec<Value>,
    /// The places of the names of guards.
    pub(super) guards: Vec<usize>,
    /// The fragments of macros, by their places.
    pub(crate) fragments: Vec<(usize, Site)>,
}

/// A group with facts in it.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) at: usize,
    pub(crate) list: List,
    /// The call whose arguments it is.
    pub(crate) call: Option<Call>,
}

/// A function of the scope that is used as a value.
#[derive(Debug)]
pub(crate) struct Value {
    /// Where its path ends.
    pub(crate) at: usize,
    pub(crate) function: usize,
}

/// A call that may need the token.
#[derive(Debug)]
pub(crate) struct Call {
    /// What is called, as the user wrote it.
    pub(crate) name: Ident,
    /// Where what is called begins in the list around the arguments.
    pub(crate) from: usize,
    pub(crate) kind: Kind,
    pub(crate) callee: Callee,
    /// Where among the arguments' trees the token is missing.
    pub(crate) token_at: Option<usize>,
    /// The token of the closure around the call, if that has one of its own.
    pub(crate) own_token: Option<Ident>,
    /// Whether it stands among the arguments of a macro, which may use its spans.
    pub(crate) in_macro: bool,
}

/// How a call is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Method,
    Path,
}

/// What a call calls.
#[derive(Clone, Debug)]
pub(crate) enum Callee {
    Routine(&'static Routine),
    /// One of these functions of the scope, or perhaps another: the type of the receiver cannot
    /// be told.
    Scope {
        functions: Vec<usize>,
        is_certain: bool,
    },
    /// A function that the attribute's `also` names.
    Also(Access),
}

/// Something that no annotated body may do.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) span: Span,
    pub(crate) misuse: Misuse,
}

#[derive(Debug)]
pub(crate) enum Misuse {
    /// An export of the system, written so, instead of this routine.
    Raw(String, &'static Routine),
    /// An export without a wrapper, or such an order to a variadic one.
    Unwrapped(&'static Unwrapped),
    /// A call written so, which leaks a guard.
    Leak(String),
    /// A name of generated code.
    Reserved(Ident),
    /// The token was made by another attribute already.
    MadeTwice,
    /// A lint is allowed that asks for `unsafe` blocks.
    AllowedLint,
    /// A call of the routine with other arguments than it takes.
    Arguments(&'static Routine),
    /// A token is passed of which the function knows nothing.
    UndeclaredToken(Ident),
    /// The lock and where to save the IRQL, of so many arguments, are passed to an acquire that is
    /// written so.
    SavedIrql(String, usize),
    /// The lock, or the saved IRQL, or both, are passed to a release that is written so.
    RestoredIrql(String),
    /// To what is written so, the system's pointer to a request or a device is passed.
    Pointer(String, String),
    /// A variable hides the token where this is called.
    HiddenToken(Ident),
}

impl Body {
    /// Whether rustc would find something wrong in it that was reported already.
    pub(crate) fn breeds_errors(&self) -> bool {
        let mut breeds = self.problems.iter().any(|problem| {
            matches!(
                problem.misuse,
                Misuse::Reserved(_)
                    | Misuse::Arguments(_)
                    | Misuse::UndeclaredToken(_)
                    | Misuse::SavedIrql(..)
                    | Misuse::RestoredIrql(_)
                    | Misuse::Pointer(..)
            )
        });
        self.list.each_call(&mut |_, _, call| {
            breeds |= matches!(
                call.callee,
                Callee::Scope {
                    is_certain: false,
                    ..
                }
            );
        });
        breeds
    }

    /// A body of these trees, in which nothing is to be found.
    pub(crate) fn of(trees: Vec<TokenTree>) -> Self {
        let list = List {
            trees,
            ..List::default()
        };
        Self {
            list,
            ..Self::default()
        }
    }
}

impl List {
    pub(super) fn has_facts(&self) -> bool {
        !self.nodes.is_empty() || !self.values.is_empty() || !self.guards.is_empty()
    }

    /// Visits all calls, in their order.
    pub(crate) fn each_call<'l>(&'l self, visit: &mut dyn FnMut(&'l List, &'l Node, &'l Call)) {
        for node in &self.nodes {
            node.list.each_call(visit);
            if let Some(call) = &node.call {
                visit(self, node, call);
            }
        }
    }

    pub(crate) fn each_value(&self, visit: &mut dyn FnMut(&List, &Value)) {
        self.nodes
            .iter()
            .for_each(|node| node.list.each_value(visit));
        self.values.iter().for_each(|value| visit(self, value));
    }
}
