// What the attribute makes of `helper.rs`; a test in `macros` compares it.

//! Functions that the driver calls: each names its token, and its callers pass theirs.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::NTSTATUS;
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

/// Takes the request that waits longest. It only locks.
pub fn next(waiting: &SpinLock<Vec<Irp>>, token: &LockToken) -> Option<Irp> {
    let mut waiting = waiting.acquire(token);
    (!waiting.is_empty()).then(|| waiting.remove(0))
}

/// Completes every waiting request. It must be called without a lock.
pub fn complete_all(waiting: &SpinLock<Vec<Irp>>, status: NTSTATUS, token: &mut LockToken) {
    while let Some(mut irp) = next(waiting, token) {
        irp.set_status(status);
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
}
