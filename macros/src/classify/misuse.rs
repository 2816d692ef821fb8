//! What no annotated body may do.

use proc_macro2::Ident;
use syn::{Expr, Member, Path, Stmt};

use super::{callee, is_raw_path};
use crate::names::text;
use crate::routines::{self, Effect, Form, Routine};

/// Something that no annotated body may do.
pub(crate) struct Misuse<'a> {
    /// The last part of what is called.
    pub(crate) name: &'a Ident,
    /// All of it, as the user wrote it.
    pub(crate) written: String,
}

impl<'a> Misuse<'a> {
    fn of(path: &'a Path) -> Option<Self> {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|it| it.ident.to_string())
            .collect();
        Some(Self {
            name: &path.segments.last()?.ident,
            written: names.join("::"),
        })
    }
}

/// A raw binding of a tracked routine, and the routine to write instead.
pub(crate) fn raw(expr: &Expr) -> Option<(Misuse<'_>, &'static Routine)> {
    let Expr::Path(path) = expr else { return None };
    let name = text(&path.path.segments.last()?.ident);
    if !routines::may_be_named(&name) {
        return None;
    }
    let routine = routines::instead_of(&name).or_else(|| {
        let routine = routines::find(&name, Form::Function)?;
        is_raw_path(&path.path).then_some(routine)
    })?;
    Some((Misuse::of(&path.path)?, routine))
}

/// Arguments of a routine as the system's own takes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AsInC {
    /// The lock and where to save the IRQL, of an acquire.
    SavedIrql,
    /// The lock, or the saved IRQL, or both, of a release.
    RestoredIrql,
    /// The system's pointer to a request or a device.
    Pointer,
}

/// A call that is written as in C. `is_pointer` knows the parameters that are raw pointers.
pub(crate) fn as_in_c(expr: &Expr, is_pointer: &impl Fn(&Ident) -> bool) -> Option<AsInC> {
    let Expr::Call(call) = expr else { return None };
    let path = &callee(call)?.path;
    let routine = routines::find(&text(&path.segments.last()?.ident), Form::Function)?;
    let last = call.args.last()?;
    let is_longer = call.args.len() > routine.arity;
    let form = match routine.effect {
        Effect::Release if is_longer || is_irql(last) || is_address(last) => AsInC::RestoredIrql,
        Effect::Acquire if is_longer && is_address(last) && is_irql(last) => AsInC::SavedIrql,
        Effect::Complete if !is_longer && is_local(call.args.first()?, is_pointer) => {
            AsInC::Pointer
        }
        _ => return None,
    };
    (!is_raw_path(path)).then_some(form)
}

fn is_address(expr: &Expr) -> bool {
    matches!(expr, Expr::Reference(_) | Expr::RawAddr(_))
}

/// `&mut old_irql`, `unsafe { (*irp).CancelIrql }`
fn is_irql(expr: &Expr) -> bool {
    let names_irql = |name: &Ident| text(name).to_lowercase().ends_with("irql");
    match expr {
        Expr::Reference(reference) => is_irql(&reference.expr),
        Expr::RawAddr(address) => is_irql(&address.expr),
        Expr::Unsafe(block) => {
            matches!(&block.block.stmts[..], [Stmt::Expr(value, None)] if is_irql(value))
        }
        Expr::Field(field) => matches!(&field.member, Member::Named(name) if names_irql(name)),
        _ => is_local(expr, &names_irql),
    }
}

fn is_local(expr: &Expr, is_it: &impl Fn(&Ident) -> bool) -> bool {
    match expr {
        Expr::Path(path) => path.path.get_ident().is_some_and(is_it),
        _ => false,
    }
}

/// The functions that end the borrow of what they are given, but not the hold.
pub(crate) const LEAKS: &[(&str, &str)] = &[
    ("", "forget"),
    ("ManuallyDrop", "new"),
    ("MaybeUninit", "new"),
    ("Box", "leak"),
    ("Box", "into_raw"),
    ("Box", "into_non_null"),
    ("Rc", "into_raw"),
    ("Arc", "into_raw"),
    ("Vec", "leak"),
];

/// A call that leaks its argument, and the argument.
pub(crate) fn leak(expr: &Expr) -> Option<(Misuse<'_>, &Expr)> {
    match expr {
        Expr::Call(call) => {
            let path = &callee(call)?.path;
            let name = text(&path.segments.last()?.ident);
            let mut leaks = LEAKS.iter();
            leaks.find(|(of, leak)| name == *leak && is_under(path, of))?;
            Some((Misuse::of(path)?, call.args.first()?))
        }
        Expr::MethodCall(call) if text(&call.method) == "leak" && call.args.is_empty() => {
            let written = call.method.to_string();
            Some((
                Misuse {
                    name: &call.method,
                    written,
                },
                &call.receiver,
            ))
        }
        _ => None,
    }
}

/// Whether every call of some leak has this name in it.
pub(super) fn may_leak(name: &str) -> bool {
    let tells = |(of, leak): &(&str, &str)| name == if *leak == "new" { *of } else { *leak };
    // Most names need not be compared.
    matches!(name.as_bytes(), [b'M' | b'f' | b'i' | b'l', ..]) && LEAKS.iter().any(tells)
}

fn is_under(path: &Path, qualifier: &str) -> bool {
    let last = path.segments.iter().rev().nth(1);
    qualifier.is_empty() || last.is_some_and(|segment| text(&segment.ident) == qualifier)
}
