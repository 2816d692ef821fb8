//! Stands in for ntoskrnl.lib: the routines that `wdk-sys` declares call the simulated kernel.

#![expect(non_snake_case, reason = "names of the exports")]

use spin_lock_safe::sys;
use wdk_sys::{KIRQL, PIRP, PKSPIN_LOCK};

/// # Safety
///
/// `SpinLock` is valid until it is released.
// SAFETY: no other function of this program has the name.
#[unsafe(no_mangle)]
unsafe extern "C" fn KeAcquireSpinLockRaiseToDpc(SpinLock: PKSPIN_LOCK) -> KIRQL {
    // SAFETY: the caller promises that the lock is valid.
    unsafe { sys::KeAcquireSpinLockRaiseToDpc(SpinLock.cast()) }
}

/// # Safety
///
/// `SpinLock` is held, and `NewIrql` is the previous IRQL.
// SAFETY: no other function of this program has the name.
#[unsafe(no_mangle)]
unsafe extern "C" fn KeReleaseSpinLock(SpinLock: PKSPIN_LOCK, NewIrql: KIRQL) {
    // SAFETY: the caller promises that the lock is valid.
    unsafe { sys::KeReleaseSpinLock(SpinLock.cast(), NewIrql) };
}

/// # Safety
///
/// The driver has to complete the request.
// SAFETY: no other function of this program has the name.
#[unsafe(no_mangle)]
unsafe extern "C" fn IofCompleteRequest(Irp: PIRP, PriorityBoost: i8) {
    // SAFETY: the caller promises that the request is valid.
    unsafe { sys::IofCompleteRequest(Irp.cast(), PriorityBoost) };
}
