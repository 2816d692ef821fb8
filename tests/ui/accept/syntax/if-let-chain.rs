//! An `if let` chain whose conditions lock, each only for itself.
//! A chain is edition 2024, where its temporaries end before the `else` block.
//! edition: 2024

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    if let 0 = *open.acquire()
        && let Some(waiting) = queue.acquire().first()
        && waiting.information() == 0
    {
        queue.acquire_at_dpc_level().clear();
    } else {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
