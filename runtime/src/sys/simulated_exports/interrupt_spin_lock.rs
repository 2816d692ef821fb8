#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::raw::{KIRQL, PKINTERRUPT};
use crate::simulated_kernel::Lock;
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::irql::require_at_most_interrupt;
use crate::simulated_kernel::report::violate;
use crate::simulated_kernel::{context, interrupt, lock_word};

/// Raises the IRQL to the interrupt's, acquires its lock and returns the old IRQL.
///
/// Microsoft's page: [`KeAcquireInterruptSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinterruptspinlock).
///
/// # Panics
///
/// If there is no such interrupt, if this context holds its lock already, or if the IRQL is
/// above the interrupt's.
///
/// # Safety
///
/// No requirements. The function is unsafe because it is an import on Windows.
#[track_caller]
#[must_use]
pub unsafe fn KeAcquireInterruptSpinLock(Interrupt: PKINTERRUPT) -> KIRQL {
    const ROUTINE: &str = "KeAcquireInterruptSpinLock";
    let Some(object) = interrupt::find(Interrupt) else {
        violate(ROUTINE, unknown(Interrupt));
        return context::irql();
    };
    require_at_most_interrupt(ROUTINE, object.irql);
    lock_word::acquire_and_raise(&object.word, name(Interrupt), ROUTINE, object.irql)
}

/// Releases the lock of the interrupt and lowers the IRQL to `OldIrql`.
///
/// Microsoft's page: [`KeReleaseInterruptSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinterruptspinlock).
///
/// # Panics
///
/// If there is no such interrupt, if this context does not hold its lock, if `OldIrql` is
/// above the IRQL, or if it is below what another lock that is held needs.
///
/// # Safety
///
/// What the lock guards is not used any more.
#[track_caller]
pub unsafe fn KeReleaseInterruptSpinLock(Interrupt: PKINTERRUPT, OldIrql: KIRQL) {
    const ROUTINE: &str = "KeReleaseInterruptSpinLock";
    let Some(object) = interrupt::find(Interrupt) else {
        return violate(ROUTINE, unknown(Interrupt));
    };
    lock_word::release_and_lower(&object.word, name(Interrupt), ROUTINE, OldIrql);
}

const fn name(interrupt: PKINTERRUPT) -> Lock {
    Lock::InterruptSpinLock(interrupt.cast_unsigned())
}

const fn unknown(interrupt: PKINTERRUPT) -> ViolationKind {
    ViolationKind::UnknownInterrupt {
        interrupt: interrupt.cast_unsigned(),
    }
}
