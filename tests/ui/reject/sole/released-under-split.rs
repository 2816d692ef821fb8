//! A sole guard is released while the token that it lent with its value holds another lock.
//! Whoever gets the token back may complete, so no lock may be left.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SoleSpinLockGuard, SpinLock};

fn finish(mut queue: SoleSpinLockGuard<'_, u32>, open: &SpinLock<u32>, irp: Irp) {
    let (count, lent) = queue.split();
    let open = open.acquire(lent);
    *count += *open;
    let token = queue.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    drop(open);
}

fn main() {}
