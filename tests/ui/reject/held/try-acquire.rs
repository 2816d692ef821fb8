//! A completion in the branch in which `try_acquire_at_dpc_level` got the lock.
//! Inside `if let Some(guard)` the guard is alive.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    if let Some(mut waiting) = queue.try_acquire_at_dpc_level()
        && let Some(irp) = waiting.pop()
    {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
