//! A helper with a sole guard completes and locks without a token.
//! The attribute passes none: the only one is the guard's, lent or given back.
//! errors: 2

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SoleSpinLockGuard, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(queue: SoleSpinLockGuard<'_, u32>, irp: Irp) {
    drop(queue);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn count(queue: SoleSpinLockGuard<'_, u32>, open: &SpinLock<u32>) {
    *open.acquire() += *queue;
}

fn main() {}
