//! The rules about the IRQL.

use super::context;
use super::report::violate;
use super::violation::Lock;
use super::violation_kind::ViolationKind;
use crate::raw::{DISPATCH_LEVEL, KIRQL};

/// Runs `f` at `irql` on this thread, and goes back to the IRQL from before.
///
/// It goes back too if `f` panics. This is how a test or a host plays a DPC
/// (`DISPATCH_LEVEL`), an interrupt (higher) or the lower levels.
///
/// # Panics
///
/// If a spin lock is held where the IRQL goes below the lock's.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::simulated_kernel::{at_irql, current_irql};
/// use spin_lock_safe::sys::{DISPATCH_LEVEL, PASSIVE_LEVEL};
///
/// assert_eq!(at_irql(DISPATCH_LEVEL, current_irql), DISPATCH_LEVEL);
/// assert_eq!(current_irql(), PASSIVE_LEVEL);
/// ```
///
/// Microsoft's pages: `KeRaiseIrql` macro, `KeLowerIrql` function (wdm.h).
#[track_caller]
pub fn at_irql<R>(irql: KIRQL, f: impl FnOnce() -> R) -> R {
    let before = context::irql();
    require_locks_allow("at_irql", irql, None);
    let back = GoBack::after(irql);
    let result = f();
    require_locks_allow("at_irql", before, None);
    drop(back);
    result
}

/// Goes back to the IRQL from before, when it is dropped.
#[must_use]
pub(crate) struct GoBack(KIRQL);

impl GoBack {
    /// Sets the IRQL.
    pub(crate) fn after(irql: KIRQL) -> Self {
        let back = Self(context::irql());
        context::set_irql(irql);
        back
    }
}

impl Drop for GoBack {
    fn drop(&mut self) {
        context::set_irql(self.0);
    }
}

/// The IRQL of this thread.
///
/// Microsoft's page: `KeGetCurrentIrql` function (wdm.h).
#[must_use]
pub fn current_irql() -> KIRQL {
    context::irql()
}

/// Lowers the IRQL to `to`.
#[track_caller]
pub(crate) fn lower(routine: &'static str, to: KIRQL) {
    require_not_raised(routine, to);
    require_locks_allow(routine, to, None);
    context::set_irql(to);
}

/// Reports an IRQL that is too low for a lock that is held, but for the one `released`.
#[track_caller]
fn require_locks_allow(routine: &'static str, to: KIRQL, released: Option<Lock>) {
    if context::lowest_irql_without(released).is_some_and(|lowest| to < lowest) {
        violate(routine, ViolationKind::IrqlLoweredUnderLock { to });
    }
}

#[track_caller]
pub(crate) fn require_dispatch_level(routine: &'static str) {
    require_at_least_dispatch_level(routine);
    require_at_most_dispatch_level(routine);
}

#[track_caller]
pub(crate) fn require_at_most_dispatch_level(routine: &'static str) {
    let irql = context::irql();
    if irql > DISPATCH_LEVEL {
        violate(routine, ViolationKind::IrqlTooHigh { irql });
    }
}

#[track_caller]
pub(crate) fn require_at_least_dispatch_level(routine: &'static str) {
    let irql = context::irql();
    if irql < DISPATCH_LEVEL {
        violate(routine, ViolationKind::IrqlTooLow { irql });
    }
}

/// Reports an IRQL above that of the interrupt whose lock is acquired.
#[track_caller]
pub(crate) fn require_at_most_interrupt(routine: &'static str, interrupt: KIRQL) {
    let irql = context::irql();
    if irql > interrupt {
        violate(
            routine,
            ViolationKind::IrqlAboveInterrupt { irql, interrupt },
        );
    }
}

/// Reports a release of `lock` that may not go to the IRQL `to`; it is still held.
#[track_caller]
pub(crate) fn require_back(routine: &'static str, lock: Lock, to: KIRQL) {
    require_not_raised(routine, to);
    require_locks_allow(routine, to, Some(lock));
}

#[track_caller]
fn require_not_raised(routine: &'static str, to: KIRQL) {
    let from = context::irql();
    if to > from {
        violate(routine, ViolationKind::IrqlRaisedByRelease { from, to });
    }
}
