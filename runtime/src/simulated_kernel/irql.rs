//! Checks the rules about the IRQL.

use super::context;
use super::report::violate;
use super::violation::Lock;
use super::violation_kind::ViolationKind;
use crate::raw::{DISPATCH_LEVEL, KIRQL};

/// Runs `f` at `irql` on this thread, and restores the previous IRQL, even if `f` panics.
///
/// A test can run code this way as a DPC (`DISPATCH_LEVEL`), as an interrupt (higher), or at
/// a lower level.
///
/// # Panics
///
/// If a spin lock is held that needs a higher IRQL.
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
/// Microsoft's pages: [`KeRaiseIrql`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keraiseirql),
/// [`KeLowerIrql`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kelowerirql).
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

/// Restores the previous IRQL when it is dropped.
#[must_use]
pub(crate) struct GoBack(KIRQL);

impl GoBack {
    /// Sets the IRQL and returns a value that restores the previous one.
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

/// Returns the IRQL of this thread.
///
/// Microsoft's page: [`KeGetCurrentIrql`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kegetcurrentirql).
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

/// Reports an IRQL that is too low for a held lock, ignoring the lock `released`.
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

/// Reports an IRQL above the IRQL of the interrupt whose lock is acquired.
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

/// Reports a release of `lock` that may not lower the IRQL to `to`. The lock is still held.
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
