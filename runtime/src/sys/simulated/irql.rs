//! The rules about the IRQL.

use super::context;
use super::report::violate;
use super::violation_kind::ViolationKind;
use crate::sys::{DISPATCH_LEVEL, KIRQL};

/// Runs `f` at `irql` on this thread, and goes back to the IRQL from before.
///
/// It goes back too if `f` panics. This is how a test or a host plays a DPC
/// (`DISPATCH_LEVEL`), an interrupt (higher) or the lower levels.
///
/// # Panics
///
/// If a spin lock is held where the IRQL goes below `DISPATCH_LEVEL`.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::sys::simulated::{at_irql, current_irql};
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
    require_no_lock_below_dispatch("at_irql", irql, context::locks_held());
    let back = GoBack::after(irql);
    let result = f();
    require_no_lock_below_dispatch("at_irql", before, context::locks_held());
    drop(back);
    result
}

/// Goes back to the IRQL from before, when it is dropped.
#[must_use]
pub(super) struct GoBack(KIRQL);

impl GoBack {
    /// Sets the IRQL.
    pub(super) fn after(irql: KIRQL) -> Self {
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

/// Reports an IRQL below `DISPATCH_LEVEL` with `locks` locks held.
#[track_caller]
pub(super) fn require_no_lock_below_dispatch(routine: &'static str, to: KIRQL, locks: usize) {
    if to < DISPATCH_LEVEL && locks != 0 {
        violate(routine, ViolationKind::IrqlLoweredUnderLock { to });
    }
}

#[track_caller]
pub(super) fn require_dispatch_level(routine: &'static str) {
    let irql = context::irql();
    if irql < DISPATCH_LEVEL {
        violate(routine, ViolationKind::IrqlTooLow { irql });
    }
    require_at_most_dispatch_level(routine);
}

#[track_caller]
pub(super) fn require_at_most_dispatch_level(routine: &'static str) {
    let irql = context::irql();
    if irql > DISPATCH_LEVEL {
        violate(routine, ViolationKind::IrqlTooHigh { irql });
    }
}

/// Reports a release that may not go to the IRQL `to`; the lock is still held.
#[track_caller]
pub(super) fn require_back(routine: &'static str, to: KIRQL) {
    let from = context::irql();
    if to > from {
        violate(routine, ViolationKind::IrqlRaisedByRelease { from, to });
    }
    let others = context::locks_held().saturating_sub(1);
    require_no_lock_below_dispatch(routine, to, others);
}
