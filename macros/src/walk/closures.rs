//! Closures that get the token as a parameter instead of capturing it.
//!
//! A closure that captured the token exclusively would keep it from its making to its
//! last call: no lock could be taken in between, and no second such closure could live.

use std::mem;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::visit_mut;
use syn::visit_mut::VisitMut as _;
use syn::{Expr, ExprMethodCall, Local, Pat, Stmt};

use super::{Uses, Visitor, Walk};
use crate::known::Ty;
use crate::macro_arguments::Arguments;
use crate::routines::Access;
use crate::scope::{Role, Value};
use crate::trees::{is_macro, is_member};

/// Looks without telling anybody.
struct Silent;

impl Visitor for Silent {}

impl<V: Visitor> Walk<'_, V> {
    pub(super) fn statements(&mut self, statements: &mut [Stmt]) {
        self.bind_items(statements);
        for at in 0..statements.len() {
            let (visited, rest) = statements.split_at_mut(at + 1);
            if let Stmt::Local(local) = &mut visited[at]
                && self.threaded_closure(local, rest)
            {
                continue;
            }
            self.visit_stmt_mut(&mut visited[at]);
        }
    }

    /// Whether `local` binds a closure that completes and is only called in the `rest` of
    /// its block; then it is visited here.
    fn threaded_closure(&mut self, local: &mut Local, rest: &[Stmt]) -> bool {
        if self.is_dry || !self.can_be_threaded(local, rest) {
            return false;
        }
        let Some(init) = &mut local.init else {
            return false;
        };
        let moved = mem::replace(&mut self.moved, true);
        self.block(|walk| walk.closure_parts(&mut init.expr));
        self.moved = moved;
        let value = Value {
            role: Role::ThreadedClosure,
            ..Value::default()
        };
        self.bind_pattern(&local.pat, &value);
        self.visitor.threaded_closure(local);
        true
    }

    fn can_be_threaded(&self, local: &Local, rest: &[Stmt]) -> bool {
        closure(local).is_some_and(|(name, closure)| {
            self.uses_if_visited(closure).access() == Some(Access::Exclusive)
                && only_called(name, rest)
        })
    }

    /// What a list or an option gives the closures among the arguments of `call`.
    pub(super) fn element_for(&self, call: &ExprMethodCall) -> Ty {
        let takes_closure = call.args.iter().any(|it| matches!(it, Expr::Closure(_)));
        let method = call.method.to_string();
        if !takes_closure || method.ends_with("_else") || method.ends_with("_err") {
            return Ty::Unknown;
        }
        match self.view().type_of(&call.receiver) {
            Ty::Wrapped(element) => *element,
            _ => Ty::Unknown,
        }
    }

    pub(super) fn closure_parts(&mut self, expr: &mut Expr) {
        let element = mem::take(&mut self.element);
        if let Expr::Closure(closure) = &*expr {
            let mut inputs = closure.inputs.iter();
            match (inputs.next(), inputs.next()) {
                (Some(pat), None) if !matches!(pat, Pat::Type(_)) => {
                    self.bind_pattern(pat, &Value::of_type(element));
                }
                _ => closure.inputs.iter().for_each(|pat| self.bind_typed(pat)),
            }
        }
        visit_mut::visit_expr_mut(self, expr);
    }

    /// What `expr` does with the token.
    pub(super) fn uses_if_visited(&self, expr: &Expr) -> Uses {
        let mut walk = Walk {
            visitor: &mut Silent,
            around: self.around,
            home: self.home,
            scope: self.scope.clone(),
            uses: Uses::default(),
            captured: self.captured,
            moved: self.moved,
            element: Ty::Unknown,
            is_dry: true,
        };
        walk.visit_expr_mut(&mut expr.clone());
        walk.uses
    }
}

/// The ordinary closure that `local` binds, and its name.
fn closure(local: &Local) -> Option<(&Ident, &Expr)> {
    let Pat::Ident(pat) = &local.pat else {
        return None;
    };
    let init = local.init.as_ref().filter(|init| init.diverge.is_none())?;
    // Of two under opposite `#[cfg]`s, the calls would follow the second.
    if !local.attrs.is_empty() {
        return None;
    }
    match &*init.expr {
        Expr::Closure(closure) if closure.asyncness.is_none() && pat.by_ref.is_none() => {
            Some((&pat.ident, &init.expr))
        }
        _ => None,
    }
}

/// Whether `rest` calls `name`, and does nothing else with it.
fn only_called(name: &Ident, rest: &[Stmt]) -> bool {
    let mut mentions = Mentions::default();
    for statement in rest {
        mentions.count(&name.to_string(), statement.to_token_stream(), false);
    }
    mentions.calls != 0 && mentions.others == 0
}

#[derive(Default)]
struct Mentions {
    calls: usize,
    others: usize,
}

impl Mentions {
    fn count(&mut self, name: &str, tokens: TokenStream, in_macro: bool) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, tree) in trees.iter().enumerate() {
            match tree {
                TokenTree::Group(group) => {
                    let is_hidden = || Arguments::of(&group.stream()).is_none();
                    let in_macro = in_macro || is_macro(&trees[..at]) && is_hidden();
                    self.count(name, group.stream(), in_macro);
                }
                TokenTree::Ident(ident) if ident == name && !is_member(&trees[..at]) => {
                    match trees.get(at + 1) {
                        Some(TokenTree::Group(arguments))
                            if !in_macro && arguments.delimiter() == Delimiter::Parenthesis =>
                        {
                            self.calls += 1;
                        }
                        _ => self.others += 1,
                    }
                }
                _ => {}
            }
        }
    }
}
