//! A sole guard is released while a lock is held that was acquired with its token.
//! Whoever gets the token back may complete, so no lock may be left.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SoleSpinLockGuard, SpinLock};

fn finish(queue: SoleSpinLockGuard<'_, u32>, open: &SpinLock<u32>, irp: Irp) {
    let mut open = open.acquire(queue.token());
    let token = queue.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    *open -= 1;
}

fn main() {}
