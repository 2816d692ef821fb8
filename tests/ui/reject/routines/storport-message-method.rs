//! A request completed under the lock of an interrupt message, acquired by `acquire`.
//! The method says the same as `StorPortAcquireMSISpinLock`, in the words of Rust.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, MsiSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &MsiSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = count.acquire();
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
