//! What a statement does with guards and requests, by its form alone.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};
use syn::{Expr, ExprCall, ExprClosure, Item, Stmt, Type};

// A try-acquire gives an `Option`, which need not hold anything: it is not among these.
const ACQUIRES: [&str; 25] = [
    "acquire",
    "acquire_at_dpc_level",
    "acquire_exclusive",
    "acquire_exclusive_at_dpc_level",
    "acquire_for_dpc",
    "acquire_in_stack_queued",
    "acquire_in_stack_queued_at_dpc_level",
    "acquire_in_stack_queued_for_dpc",
    "acquire_shared",
    "acquire_shared_at_dpc_level",
    "acquire_sole",
    "acquire_with_handle",
    "ExAcquireSpinLockExclusive",
    "ExAcquireSpinLockExclusiveAtDpcLevel",
    "ExAcquireSpinLockShared",
    "ExAcquireSpinLockSharedAtDpcLevel",
    "KeAcquireInStackQueuedSpinLock",
    "KeAcquireInStackQueuedSpinLockAtDpcLevel",
    "KeAcquireInStackQueuedSpinLockForDpc",
    "KeAcquireInterruptSpinLock",
    "KeAcquireSpinLock",
    "KeAcquireSpinLockAtDpcLevel",
    "KeAcquireSpinLockForDpc",
    "IoAcquireCancelSpinLock",
    "StorPortAcquireSpinLock",
];
const RELEASES: [&str; 14] = [
    "drop",
    "ExReleaseSpinLockExclusive",
    "ExReleaseSpinLockExclusiveFromDpcLevel",
    "ExReleaseSpinLockShared",
    "ExReleaseSpinLockSharedFromDpcLevel",
    "KeReleaseInStackQueuedSpinLock",
    "KeReleaseInStackQueuedSpinLockForDpc",
    "KeReleaseInStackQueuedSpinLockFromDpcLevel",
    "KeReleaseInterruptSpinLock",
    "KeReleaseSpinLock",
    "KeReleaseSpinLockForDpc",
    "KeReleaseSpinLockFromDpcLevel",
    "IoReleaseCancelSpinLock",
    "StorPortReleaseSpinLock",
];
/// What completes.
pub(super) const COMPLETES: [&str; 4] = [
    "IoCompleteRequest",
    "IoStartNextPacket",
    "StorPortCompleteServiceIrp",
    "StorPortNotification",
];

/// The variable that the statement releases, if that is all it does.
pub(super) fn released(stmt: &Stmt) -> Option<String> {
    let Stmt::Expr(expr, Some(_)) = stmt else {
        return None;
    };
    let released = match expr {
        Expr::Call(call) if RELEASES.contains(&callee(call)?.as_str()) => call.args.first()?,
        Expr::MethodCall(call) if call.method == "release" => &call.receiver,
        _ => return None,
    };
    match released {
        Expr::Path(path) => Some(path.path.get_ident()?.to_string()),
        _ => None,
    }
}

/// The routine that the statement calls to complete, if that is all it does, and whether it
/// completes what is in a variable.
pub(super) fn completion(stmt: &Stmt) -> Option<(String, bool)> {
    let Stmt::Expr(Expr::Call(call), Some(_)) = stmt else {
        return None;
    };
    let name = callee(call)?;
    let request = call.args.iter().rev().nth(1);
    let moves_a_variable = name == "IoCompleteRequest" && matches!(request, Some(Expr::Path(_)));
    let is_plain = call.attrs.is_empty() && COMPLETES.contains(&name.as_str());
    is_plain.then_some((name, moves_a_variable))
}

pub(super) fn acquires(expr: &Expr) -> bool {
    let name = match expr {
        Expr::Call(call) => callee(call),
        Expr::MethodCall(call) => Some(call.method.to_string()),
        _ => None,
    };
    name.is_some_and(|name| ACQUIRES.contains(&name.as_str()))
}

pub(super) fn is_guard(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let last = path.path.segments.last();
    last.is_some_and(|last| last.ident.to_string().ends_with("SpinLockGuard"))
}

fn callee(call: &ExprCall) -> Option<String> {
    match &*call.func {
        Expr::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// Whether the control goes on behind the statement, and the variable `name` is not given
/// another value in it.
pub(super) fn passes(stmt: &Stmt, name: &str) -> bool {
    match stmt {
        Stmt::Expr(Expr::Return(_) | Expr::Break(_) | Expr::Continue(_), _) => false,
        Stmt::Expr(Expr::Assign(assign), _) => {
            !matches!(&*assign.left, Expr::Path(path) if path.path.is_ident(name))
        }
        Stmt::Expr(expr, _) => !has_attributes(expr),
        Stmt::Local(local) => local.attrs.is_empty(),
        _ => true,
    }
}

fn has_attributes(expr: &Expr) -> bool {
    match expr {
        Expr::Call(call) => !call.attrs.is_empty(),
        Expr::Match(expr) => !expr.attrs.is_empty(),
        _ => false,
    }
}

/// Whether something is completed in the statement itself, not in a closure or an item.
pub(super) fn completes(stmt: &Stmt, completing: &BTreeSet<String>) -> bool {
    struct Completion<'c>(bool, &'c BTreeSet<String>);
    impl<'ast> Visit<'ast> for Completion<'_> {
        fn visit_expr_call(&mut self, call: &'ast ExprCall) {
            self.0 |= callee(call).is_some_and(|name| self.1.contains(&name));
            visit::visit_expr_call(self, call);
        }
        fn visit_expr_closure(&mut self, _: &'ast ExprClosure) {}
        fn visit_item(&mut self, _: &'ast Item) {}
    }
    let mut completion = Completion(false, completing);
    completion.visit_stmt(stmt);
    completion.0
}
