//! A temporary guard at the end of a block in the argument of a macro.
//! Edition 2024 releases it with the block; in 2021 it would still be held, and is refused.
//! edition: 2024

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

macro_rules! value {
    ($value:expr) => {
        $value
    };
}

#[spin_lock_safe]
fn drain(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    while let Some(irp) = value!({ queue.acquire().pop() }) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
