#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::raw::KIRQL;
use crate::simulated_kernel::cancel_lock;

/// Takes the cancel spin lock, and writes the IRQL from before to `Irql`.
///
/// Microsoft's page: `IoAcquireCancelSpinLock` function (wdm.h).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// `Irql` may be written.
#[track_caller]
pub unsafe fn IoAcquireCancelSpinLock(Irql: *mut KIRQL) {
    let old = cancel_lock::acquire("IoAcquireCancelSpinLock");
    // SAFETY: the caller vouches for it.
    unsafe { Irql.write(old) };
}

/// Gives the cancel spin lock back and lowers the IRQL to `Irql`.
///
/// Microsoft's page: `IoReleaseCancelSpinLock` function (wdm.h).
///
/// # Panics
///
/// If this context does not hold the lock, if `Irql` is above the IRQL, or if it is
/// below `DISPATCH_LEVEL` while another lock is held.
///
/// # Safety
///
/// What the lock guards is not used as held any more.
#[track_caller]
pub unsafe fn IoReleaseCancelSpinLock(Irql: KIRQL) {
    cancel_lock::release("IoReleaseCancelSpinLock", Irql);
}
