//! A request completed under `acquire_for_dpc`.
//! The method says the same as `KeAcquireSpinLockForDpc`, in the words of Rust.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = count.acquire_for_dpc();
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
