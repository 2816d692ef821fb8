//! A temporary guard in the condition of `if let`, and a completion in its `else`.
//! Edition 2024 releases it before the `else`; in 2021 it would still be held, and is refused.
//! edition: 2024

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn queue(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    if let Some(older) = queue.acquire().first_mut() {
        older.set_information(1);
    } else {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
