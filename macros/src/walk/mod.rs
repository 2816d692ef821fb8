//! The one policy of descent through a body: closures, patterns with guards and
//! macro arguments yes; nested items no. It knows the names in scope and what each
//! part needs of the token, and tells a [`Visitor`] what it finds.

mod descent;

use std::mem;

use proc_macro2::Ident;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, FnArg, Local, Macro, Pat, PatIdent, Signature, Stmt};

use crate::classify::{self, Tracked};
use crate::names;
use crate::routines::{Access, Routine};
use crate::scope::{Scope, Value};

/// What the walk finds in a body. Expressions are reported after their parts.
pub(crate) trait Visitor {
    /// A tracked call that lacks its token.
    fn call(&mut self, _expr: &mut Expr, _call: &Tracked, _site: Site) {}
    /// A closure or an async block whose body needs the token.
    fn capture(&mut self, _expr: &mut Expr, _access: Access) {}
    /// The name of a closure that completes, and so changes the token when called.
    fn completing_closure(&mut self, _name: &mut PatIdent) {}
    /// A `let` that binds such a closure.
    fn completing_let(&mut self, _local: &mut Local) {}
    /// A raw binding of a tracked routine.
    fn raw(&mut self, _name: &Ident, _routine: &'static Routine) {}
    /// A guard is given to the function `name`, which leaks it.
    fn leak(&mut self, _name: &Ident) {}
    /// A macro whose tokens call the tracked routine `name` where nobody sees it.
    fn hidden(&mut self, _mac: &mut Macro, _name: &Ident) {}
    /// Other syntax, or the definition of a macro, that does so.
    fn hidden_for_good(&mut self, _name: &Ident) {}
}

/// Where a call stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site {
    /// Its arguments need the token, too.
    pub(crate) token_in_arguments: bool,
    /// It stands in a closure or an async block.
    pub(crate) captured: bool,
    /// One of these has the word `move`.
    pub(crate) moved: bool,
}

/// What a body or a closure does with the token.
#[derive(Clone, Copy, Debug, Default)]
struct Uses {
    /// By tracked calls, which get the token.
    calls: Option<Access>,
    /// By the token's own name.
    names: Option<Access>,
    names_completing_closure: bool,
}

impl Uses {
    fn add(&mut self, other: Self) {
        self.calls = self.calls.max(other.calls);
        self.names = self.names.max(other.names);
        self.names_completing_closure |= other.names_completing_closure;
    }

    fn access(self) -> Option<Access> {
        self.calls.max(self.names)
    }

    fn completes(self) -> bool {
        self.access() == Some(Access::Exclusive) || self.names_completing_closure
    }
}

/// Walks through the body of a function with the `token` that it names; what its tracked
/// calls need.
pub(crate) fn body(
    signature: &Signature,
    statements: &mut [Stmt],
    token: Option<(&Ident, Access)>,
    visitor: &mut impl Visitor,
) -> Option<Access> {
    let mut walk = Walk {
        visitor,
        token,
        scope: Scope::default(),
        uses: Uses::default(),
        captured: false,
        moved: false,
    };
    walk.bind_parameters(signature);
    for statement in statements {
        walk.visit_stmt_mut(statement);
    }
    walk.uses.calls
}

struct Walk<'a, V> {
    visitor: &'a mut V,
    /// The token parameter.
    token: Option<(&'a Ident, Access)>,
    scope: Scope,
    uses: Uses,
    /// It is in a closure or an async block.
    captured: bool,
    /// One of these has the word `move`.
    moved: bool,
}

impl<V: Visitor> Walk<'_, V> {
    fn bind_parameters(&mut self, signature: &Signature) {
        for input in &signature.inputs {
            if let FnArg::Typed(parameter) = input {
                let guard = names::is_guard_type(&parameter.ty);
                self.scope.bind(
                    &parameter.pat,
                    if guard { Value::Guard } else { Value::Other },
                );
            }
        }
    }

    /// Runs `visit` in a block of its own.
    fn block(&mut self, visit: impl FnOnce(&mut Self)) {
        let mark = self.scope.mark();
        visit(self);
        self.scope.leave(mark);
    }

    /// What `visit` alone does with the token.
    fn uses_of(&mut self, visit: impl FnOnce(&mut Self)) -> Uses {
        let before = mem::take(&mut self.uses);
        visit(self);
        let own = mem::replace(&mut self.uses, before);
        self.uses.add(own);
        own
    }

    fn call_or_other(&mut self, expr: &mut Expr) {
        let name = self.token.map(|(name, _)| name);
        let tracked = classify::tracked(expr, name).filter(|call| call.token_at.is_some());
        self.report_misuse(expr);
        let parts = self.uses_of(|walk| visit_mut::visit_expr_mut(walk, expr));
        let Some(call) = tracked else { return };
        let Some(access) = call.routine.effect.access() else {
            return;
        };
        self.uses.calls = self.uses.calls.max(Some(access));
        let site = Site {
            token_in_arguments: parts.access().is_some(),
            captured: self.captured,
            moved: self.moved,
        };
        self.visitor.call(expr, &call, site);
    }

    fn report_misuse(&mut self, expr: &Expr) {
        if let Some((name, routine)) = classify::raw(expr) {
            self.visitor.raw(name, routine);
        }
        if let Some((name, argument)) = classify::leak(expr)
            && self.holds_guard(argument)
        {
            self.visitor.leak(name);
        }
    }

    /// Notes the use of a local variable.
    fn variable(&mut self, name: &Ident) {
        self.uses.names_completing_closure |= self.scope.completes(name);
        if let Some((token, access)) = self.token
            && token == name
        {
            self.uses.names = self.uses.names.max(Some(access));
        }
    }

    /// A closure or an async block.
    fn capturing(&mut self, expr: &mut Expr) {
        let around = (self.captured, self.moved);
        self.captured = true;
        self.moved |= is_move(expr);
        let uses = self.uses_of(|walk| {
            walk.block(|walk| {
                if let Expr::Closure(closure) = &*expr {
                    closure
                        .inputs
                        .iter()
                        .for_each(|pat| walk.scope.bind(pat, Value::Other));
                }
                visit_mut::visit_expr_mut(walk, expr);
            });
        });
        (self.captured, self.moved) = around;
        if let Some(access) = uses.access() {
            self.visitor.capture(expr, access);
        }
    }

    /// `let pat = init`, the two taken apart together where both are tuples. Whether
    /// a closure that completes is bound.
    fn bind(&mut self, pat: &mut Pat, init: &mut Expr) -> bool {
        match (pat, init) {
            (Pat::Type(typed), init) => self.bind(&mut typed.pat, init),
            (Pat::Paren(paren), init) => self.bind(&mut paren.pat, init),
            (pat, Expr::Paren(paren)) => self.bind(pat, &mut paren.expr),
            (Pat::Tuple(pats), Expr::Tuple(values))
                if same_shape(&pats.elems, values.elems.len()) =>
            {
                let mut completes = false;
                for (pat, value) in pats.elems.iter_mut().zip(&mut values.elems) {
                    completes |= self.bind(pat, value);
                }
                completes
            }
            (pat, init) => {
                let guard = self.holds_guard(init);
                let closure = yields_closure(init);
                let uses = self.uses_of(|walk| walk.visit_expr_mut(init));
                let value = match (guard, closure && uses.completes()) {
                    (true, _) => Value::Guard,
                    (_, true) => Value::CompletingClosure,
                    _ => Value::Other,
                };
                self.scope.bind(pat, value);
                let Pat::Ident(name) = pat else { return false };
                let completes = value == Value::CompletingClosure;
                if completes {
                    self.visitor.completing_closure(name);
                }
                completes
            }
        }
    }

    fn holds_guard(&self, expr: &Expr) -> bool {
        classify::holds_guard(expr, &|name| self.scope.is_guard(name))
    }

    fn value_of(&self, expr: &Expr) -> Value {
        if self.holds_guard(expr) {
            Value::Guard
        } else {
            Value::Other
        }
    }
}

fn same_shape<'p>(pats: impl IntoIterator<Item = &'p Pat>, values: usize) -> bool {
    let mut count = 0;
    let all = pats
        .into_iter()
        .inspect(|_| count += 1)
        .all(|pat| !matches!(pat, Pat::Rest(_)));
    all && count == values
}

/// Whether a closure or an async block owns what it captures.
pub(crate) fn is_move(expr: &Expr) -> bool {
    match expr {
        Expr::Closure(closure) => closure.capture.is_some(),
        Expr::Async(block) => block.capture.is_some(),
        _ => false,
    }
}

fn yields_closure(expr: &Expr) -> bool {
    match expr {
        Expr::Closure(_) => true,
        Expr::Paren(paren) => yields_closure(&paren.expr),
        Expr::Group(group) => yields_closure(&group.expr),
        Expr::Block(block) => {
            matches!(block.block.stmts.last(), Some(Stmt::Expr(tail, None)) if yields_closure(tail))
        }
        _ => false,
    }
}
