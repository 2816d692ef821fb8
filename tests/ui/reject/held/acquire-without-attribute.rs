//! The same without the attribute.
//! The types refuse it by themselves.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock};

fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut open = open.acquire(token);
    *open -= 1;
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
