//! Acquiring if the lock is free, and completing if it is not.
//!
//! A `match` keeps the type of its scrutinee alive in every arm: there would seem to be
//! a guard even where there is none.

use proc_macro2::Span;
use syn::visit_mut;
use syn::{Expr, ExprIf, ExprMatch, Pat};

use super::{Visitor, Walk};
use crate::classify;
use crate::routines::Access;

/// The parts of a trial: `match scrutinee { Some(guard) => then, None => otherwise }`.
pub(crate) struct Trial<'a> {
    pub(crate) scrutinee: &'a Expr,
    pub(crate) pat: &'a Pat,
    pub(crate) then: Expr,
    pub(crate) otherwise: &'a Expr,
    /// Where the guard is dropped.
    pub(crate) end: Span,
}

/// The trial that `expr` is.
pub(crate) fn trial(expr: &Expr) -> Option<Trial<'_>> {
    match expr {
        Expr::Match(expr) => of_match(expr),
        Expr::If(expr) => of_if(expr),
        _ => None,
    }
}

fn of_match(expr: &ExprMatch) -> Option<Trial<'_>> {
    let [first, second] = &expr.arms[..] else {
        return None;
    };
    let attributes = [&expr.attrs, &first.attrs, &second.attrs];
    if !classify::tries(&expr.expr) || !attributes.into_iter().all(Vec::is_empty) {
        return None;
    }
    let (then, otherwise) = if is_none(&second.pat) {
        (first, second)
    } else if is_none_name(&first.pat) {
        (second, first)
    } else {
        return None;
    };
    binds_by_value(&then.pat).then(|| Trial {
        scrutinee: &expr.expr,
        pat: &then.pat,
        then: (*then.body).clone(),
        otherwise: &otherwise.body,
        end: expr.brace_token.span.close(),
    })
}

fn of_if(expr: &ExprIf) -> Option<Trial<'_>> {
    let Expr::Let(condition) = &*expr.cond else {
        return None;
    };
    let is_trial = classify::tries(&condition.expr) && binds_by_value(&condition.pat);
    if !is_trial || !expr.attrs.is_empty() {
        return None;
    }
    let (_, otherwise) = expr.else_branch.as_ref()?;
    let block = syn::ExprBlock {
        attrs: Vec::new(),
        label: None,
        block: expr.then_branch.clone(),
    };
    Some(Trial {
        scrutinee: &condition.expr,
        pat: &condition.pat,
        then: Expr::Block(block),
        otherwise,
        end: expr.then_branch.brace_token.span.close(),
    })
}

/// `Some(name)` or `Some(mut name)`.
fn binds_by_value(pat: &Pat) -> bool {
    let Pat::TupleStruct(pat) = pat else {
        return false;
    };
    let is_some = pat
        .path
        .segments
        .last()
        .is_some_and(|last| last.ident == "Some");
    match pat.elems.first() {
        Some(Pat::Ident(name)) => is_some && name.by_ref.is_none() && name.subpat.is_none(),
        _ => false,
    }
}

fn is_none(pat: &Pat) -> bool {
    matches!(pat, Pat::Wild(_)) || is_none_name(pat)
}

fn is_none_name(pat: &Pat) -> bool {
    match pat {
        Pat::Ident(pat) => pat.ident == "None",
        Pat::Path(pat) => pat
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == "None"),
        _ => false,
    }
}

impl<V: Visitor> Walk<'_, V> {
    /// Visits a `match` or an `if`, which may be a trial.
    pub(super) fn branches(&mut self, expr: &mut Expr) {
        let completes = !self.is_dry
            && trial(expr).is_some_and(|trial| {
                self.uses_if_visited(trial.otherwise).access() == Some(Access::Exclusive)
            });
        visit_mut::visit_expr_mut(self, expr);
        if completes {
            self.visitor.completing_trial(expr);
        }
    }
}
