//! A request completed under `acquire_exclusive`.
//! The method says the same as `ExAcquireSpinLockExclusive`, in the words of Rust.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{ExSpinLock, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = count.acquire_exclusive();
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
