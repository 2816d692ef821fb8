//! A request completed under `ExAcquireSpinLockSharedAtDpcLevel`.
//! A completion routine that wants to write waits for this reader.

use spin_lock_safe::ddi::{ExAcquireSpinLockSharedAtDpcLevel, IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{ExSpinLock, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let held = ExAcquireSpinLockSharedAtDpcLevel(count);
    assert_eq!(*held, 0);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
