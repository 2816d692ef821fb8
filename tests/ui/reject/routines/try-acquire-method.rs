//! A request completed under `try_acquire_at_dpc_level`.
//! The lock is held, whichever way it was acquired.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    if let Some(mut held) = count.try_acquire_at_dpc_level() {
        *held += 1;
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
