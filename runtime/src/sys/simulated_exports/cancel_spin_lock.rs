#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::raw::KIRQL;
use crate::simulated_kernel::cancel_lock;

/// Acquires the cancel spin lock, and writes the previous IRQL to `Irql`.
///
/// Microsoft's page: [`IoAcquireCancelSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioacquirecancelspinlock).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// `Irql` may be written to.
#[track_caller]
pub unsafe fn IoAcquireCancelSpinLock(Irql: *mut KIRQL) {
    let old = cancel_lock::acquire("IoAcquireCancelSpinLock");
    // SAFETY: promised by the caller.
    unsafe { Irql.write(old) };
}

/// Releases the cancel spin lock and lowers the IRQL to `Irql`.
///
/// Microsoft's page: [`IoReleaseCancelSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioreleasecancelspinlock).
///
/// # Panics
///
/// If this context does not hold the lock, if `Irql` is above the IRQL, or if it is
/// below `DISPATCH_LEVEL` while another lock is held.
///
/// # Safety
///
/// What the lock guards is not used any more.
#[track_caller]
pub unsafe fn IoReleaseCancelSpinLock(Irql: KIRQL) {
    cancel_lock::release("IoReleaseCancelSpinLock", Irql);
}
