//! What an expression does to the lock count. Pure: it changes nothing and reports
//! nothing; checking and rewriting both ask it, and neither compares a name itself.

mod misuse;
mod word;

use proc_macro2::Ident;
use syn::punctuated::Punctuated;
use syn::{Block, Expr, ExprCall, ExprMethodCall, ExprPath, Pat, Path, Stmt, Token, Type};

use crate::names::text;
use crate::routines::{self, Effect, Form, RAW_CRATES, Routine};

#[cfg(test)]
pub(crate) use misuse::LEAKS;
pub(crate) use misuse::{AsInC, Misuse, as_in_c, leak, raw};
pub(crate) use word::{Word, word};

/// A call of a routine of the table.
#[derive(Clone, Debug)]
pub(crate) struct Tracked {
    pub(crate) routine: &'static Routine,
    /// The routine's name as the user wrote it.
    pub(crate) name: Ident,
    /// Where the token goes among the arguments; `None` if it stands there already.
    pub(crate) token_at: Option<usize>,
}

/// The tracked call that `expr` is. `token` is the name of a token in scope.
pub(crate) fn tracked(expr: &Expr, token: Option<&Ident>) -> Option<Tracked> {
    match expr {
        Expr::MethodCall(call) => tracked_method(call),
        Expr::Call(call) => tracked_function(call, token),
        _ => None,
    }
}

fn tracked_method(call: &ExprMethodCall) -> Option<Tracked> {
    let routine = routines::find(&text(&call.method), Form::Method)?;
    Some(Tracked {
        routine,
        name: call.method.clone(),
        token_at: (call.args.len() <= routine.arity).then_some(call.args.len()),
    })
}

fn tracked_function(call: &ExprCall, token: Option<&Ident>) -> Option<Tracked> {
    let path = callee(call)?;
    let name = &path.path.segments.last()?.ident;
    if is_raw_path(&path.path) {
        return None;
    }
    if let Some(routine) = routines::find(&text(name), Form::Function) {
        let has_token = call.args.len() > routine.arity || starts_with(&call.args, token);
        return Some(Tracked {
            routine,
            name: name.clone(),
            token_at: (!has_token).then_some(0),
        });
    }
    let routine = routines::find(&text(name), Form::Method)?;
    routine
        .of
        .iter()
        .any(|of| is_of_type(path, of))
        .then(|| Tracked {
            routine,
            name: name.clone(),
            token_at: (call.args.len() <= routine.arity + 1).then_some(call.args.len()),
        })
}

/// The name of what `expr` calls.
pub(crate) fn called(expr: &Expr) -> Option<&Ident> {
    match expr {
        Expr::MethodCall(call) => Some(&call.method),
        Expr::Call(call) => Some(&callee(call)?.path.segments.last()?.ident),
        _ => None,
    }
}

/// The arguments of a call.
pub(crate) fn arguments(expr: &Expr) -> Option<&Punctuated<Expr, Token![,]>> {
    match expr {
        Expr::MethodCall(call) => Some(&call.args),
        Expr::Call(call) => Some(&call.args),
        _ => None,
    }
}

/// The name that `expr` calls, if it may be that of a local variable.
pub(crate) fn called_local(expr: &Expr) -> Option<&Ident> {
    match expr {
        Expr::Call(call) => callee(call)?.path.get_ident(),
        _ => None,
    }
}

/// The path that `expr` calls.
pub(crate) fn called_path(expr: &Expr) -> Option<&ExprPath> {
    match expr {
        Expr::Call(call) => callee(call),
        _ => None,
    }
}

/// The path that is called.
fn callee(call: &ExprCall) -> Option<&ExprPath> {
    match &*call.func {
        Expr::Path(path) => Some(path),
        _ => None,
    }
}

/// `ty::name` or `<ty<T>>::name`.
pub(crate) fn is_of_type(path: &ExprPath, ty: &str) -> bool {
    let own = path.path.segments.iter().rev().nth(1);
    let of_self = path.qself.as_ref().and_then(|qself| match &*qself.ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    });
    own.into_iter()
        .chain(of_self)
        .any(|segment| text(&segment.ident) == ty)
}

/// Whether the first argument is the token itself, or a borrow of it.
fn starts_with(args: &Punctuated<Expr, Token![,]>, token: Option<&Ident>) -> bool {
    args.first().is_some_and(|first| is_token(first, token))
}

/// Whether `expr` is the token of this name, or a borrow of it.
pub(crate) fn is_token(mut expr: &Expr, token: Option<&Ident>) -> bool {
    while let Expr::Reference(reference) = expr {
        expr = &reference.expr;
    }
    match (expr, token) {
        (Expr::Path(path), Some(token)) => path.path.is_ident(token),
        _ => false,
    }
}

fn is_raw_path(path: &Path) -> bool {
    let qualifiers = path.segments.len().saturating_sub(1);
    path.segments
        .iter()
        .take(qualifiers)
        .any(|segment| RAW_CRATES.contains(&text(&segment.ident).as_str()))
}

/// Whether the value of `expr` is a guard, or owns one. `is_guard` knows the names
/// of local guards.
pub(crate) fn holds_guard(expr: &Expr, is_guard: &impl Fn(&Ident) -> bool) -> bool {
    let holds = |expr: &Expr| holds_guard(expr, is_guard);
    match expr {
        Expr::Path(path) => path.path.get_ident().is_some_and(is_guard),
        Expr::Paren(paren) => holds(&paren.expr),
        Expr::Group(group) => holds(&group.expr),
        Expr::Try(tried) => holds(&tried.expr),
        Expr::Tuple(tuple) => tuple.elems.iter().any(holds),
        Expr::Array(array) => array.elems.iter().any(holds),
        Expr::Struct(literal) => literal.fields.iter().any(|field| holds(&field.expr)),
        Expr::Block(block) => {
            matches!(block.block.stmts.last(), Some(Stmt::Expr(tail, None)) if holds(tail))
        }
        Expr::Call(call) => acquires(expr) || (is_constructor(call) && call.args.iter().any(holds)),
        Expr::MethodCall(call) => {
            acquires(expr) || (is_unwrapping(&call.method) && holds(&call.receiver))
        }
        _ => false,
    }
}

/// Whether the value of a body is a guard, or owns one.
pub(crate) fn gives_guard(body: &Block) -> bool {
    let guards = body.stmts.iter().filter_map(|statement| match statement {
        Stmt::Local(local) => match (&local.pat, &local.init) {
            (Pat::Ident(name), Some(init)) if holds_guard(&init.expr, &|_| false) => {
                Some(&name.ident)
            }
            _ => None,
        },
        _ => None,
    });
    let guards: Vec<&Ident> = guards.collect();
    match body.stmts.last() {
        Some(Stmt::Expr(tail, None)) => holds_guard(tail, &|name| guards.contains(&name)),
        _ => false,
    }
}

fn acquires(expr: &Expr) -> bool {
    tracked(expr, None).is_some_and(|call| {
        let effect = call.routine.effect;
        matches!(
            effect,
            Effect::Acquire | Effect::TryAcquire | Effect::AcquireSole
        )
    })
}

/// Whether `expr` acquires a lock if it is free, and makes no other temporary that lives
/// on with the guard.
pub(crate) fn tries(expr: &Expr) -> bool {
    let tries = tracked(expr, None).is_some_and(|call| call.routine.effect == Effect::TryAcquire);
    let are_places = match expr {
        Expr::MethodCall(call) => is_place(&call.receiver),
        Expr::Call(call) => call.args.iter().all(is_place),
        _ => false,
    };
    tries && are_places
}

fn is_place(expr: &Expr) -> bool {
    match expr {
        // The token that was added to the call is `Verbatim`.
        Expr::Path(_) | Expr::Lit(_) | Expr::Verbatim(_) => true,
        Expr::Field(field) => is_place(&field.base),
        Expr::Index(index) => is_place(&index.expr) && is_place(&index.index),
        Expr::Paren(paren) => is_place(&paren.expr),
        Expr::Reference(reference) => is_place(&reference.expr),
        Expr::Unary(unary) => matches!(unary.op, syn::UnOp::Deref(_)) && is_place(&unary.expr),
        _ => false,
    }
}

/// `Box::new`, `Some`, `Wrapper`, …: what owns its arguments afterwards.
fn is_constructor(call: &ExprCall) -> bool {
    let Some(name) = callee(call).and_then(|path| path.path.segments.last()) else {
        return false;
    };
    let name = text(&name.ident);
    matches!(name.as_str(), "new" | "pin" | "from") || name.starts_with(char::is_uppercase)
}

fn is_unwrapping(method: &Ident) -> bool {
    ["unwrap", "expect", "unwrap_unchecked"]
        .iter()
        .any(|name| method == name)
}
