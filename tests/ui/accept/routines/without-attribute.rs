//! A function without the attribute, with the token visible everywhere.
//! The types are the rule; the attribute only writes the argument.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock};

fn drain(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    loop {
        let Some(irp) = queue.acquire(token).pop() else {
            return;
        };
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
}

fn main() {}
