//! The system's exports by their names, each where a wrapped routine should stand.
//! They go around the count; the message names the routine to call instead.
//! errors: 8

use core::ffi::c_void;

use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe]
unsafe fn raw(lock: *mut usize, irp: *mut c_void, token: &mut LockToken) {
    let old = KeAcquireSpinLockRaiseToDpc(lock);
    KfReleaseSpinLock(lock, KfAcquireSpinLock(lock));
    KefAcquireSpinLockAtDpcLevel(lock);
    KefReleaseSpinLockFromDpcLevel(lock);
    ExTryAcquireSpinLockSharedAtDpcLevel(lock);
    KeAcquireInStackQueuedSpinLockRaiseToSynch(lock, irp);
    IofCompleteRequest(irp, old);
}

fn main() {}
