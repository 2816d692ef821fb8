//! A request completed under `acquire`.
//! The method says the same as `KeAcquireInterruptSpinLock`, in the words of Rust.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{InterruptSpinLock, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &InterruptSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = count.acquire();
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
