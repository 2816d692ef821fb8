//! The facts that the reader finds.

use proc_macro2::{Ident, Span, TokenTree};

use crate::fragments::Site;
use crate::routines::{Access, Routine, Unwrapped};

/// A body with its facts.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) list: List,
    /// The inner attributes of the body, as outer attributes of the function.
    pub(crate) attributes: Vec<TokenTree>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) tail: Tail,
    /// Whether rustc certainly sees that the first call with a token uses the token, because no
    /// macro, no attribute and no early exit stands before the call.
    pub(crate) uses_token: bool,
    /// Whether a closure has a token of its own.
    pub(crate) has_own_tokens: bool,
}

/// The kind of a body's value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tail {
    /// No value, a name or a literal, so no temporary.
    #[default]
    Plain,
    /// An expression that may make a temporary.
    Expression,
    /// A guard, or a value that owns a guard.
    Guard,
}

/// The trees between two delimiters, with what was found among them.
#[derive(Debug, Default)]
pub(crate) struct List {
    pub(crate) trees: Vec<TokenTree>,
    /// The groups with facts in them, with their places.
    pub(crate) nodes: Vec<Node>,
    /// The functions of the scope that are used as values.
    pub(crate) values: Vec<Value>,
    /// The places of the names of guards.
    pub(super) guards: Vec<usize>,
    /// The fragments of macros, with their places.
    pub(crate) fragments: Vec<(usize, Site)>,
}

/// A group with facts in it.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) at: usize,
    pub(crate) list: List,
    /// The call, if the group is its arguments.
    pub(crate) call: Option<Call>,
}

/// A function of the scope that is used as a value.
#[derive(Debug)]
pub(crate) struct Value {
    /// The place where its path ends.
    pub(crate) at: usize,
    pub(crate) function: usize,
}

/// A call that may need the token.
#[derive(Debug)]
pub(crate) struct Call {
    /// The called name, as the user wrote it.
    pub(crate) name: Ident,
    /// The place of the callee in the list around the arguments.
    pub(crate) from: usize,
    pub(crate) kind: Kind,
    pub(crate) callee: Callee,
    /// The place among the arguments' trees where the token is missing.
    pub(crate) token_at: Option<usize>,
    /// The token of the closure around the call, if the closure has its own.
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

/// The callee of a call.
#[derive(Clone, Debug)]
pub(crate) enum Callee {
    Routine(&'static Routine),
    /// One of these functions of the scope, or perhaps another function if the receiver's type
    /// cannot be told.
    Scope {
        functions: Vec<usize>,
        is_certain: bool,
    },
    /// A function in the attribute's `also`.
    Also(Access),
}

/// Something that an annotated body must not do.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) span: Span,
    pub(crate) misuse: Misuse,
}

#[derive(Debug)]
pub(crate) enum Misuse {
    /// A raw export, written like this, in place of this routine.
    Raw(String, &'static Routine),
    /// An export without a wrapper, or a variadic export with such a first argument.
    Unwrapped(&'static Unwrapped),
    /// A call, written like this, that leaks a guard.
    Leak(String),
    /// A name that generated code uses.
    Reserved(Ident),
    /// Another attribute has made a token already.
    MadeTwice,
    /// A call of the routine with the wrong arguments.
    Arguments(&'static Routine),
    /// A token that is passed but not declared.
    UndeclaredToken(Ident),
    /// An acquire, written like this, that is passed the lock and a place for the IRQL, with the number
    /// of its arguments.
    SavedIrql(String, usize),
    /// A release, written like this, that is passed the lock, the saved IRQL, or both.
    RestoredIrql(String),
    /// A routine, written like this, that is passed the system's pointer to a request or a device.
    Pointer(String, String),
    /// A variable that hides the token at a call of this function.
    HiddenToken(Ident),
}

impl Body {
    /// Returns whether rustc would report an error that was reported already.
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

    /// Makes a list of these trees without facts.
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

    /// Visits all calls in order.
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
