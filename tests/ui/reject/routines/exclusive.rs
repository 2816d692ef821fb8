//! A request completed under `ExAcquireSpinLockExclusive`.
//! SDV does not count this lock; the completion that waits for it hangs all the same.

use spin_lock_safe::ddi::{ExAcquireSpinLockExclusive, IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{ExSpinLock, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = ExAcquireSpinLockExclusive(count);
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
