//! A closure that locks with its own token, and a closure within it that completes meanwhile.
//! The inner closure gets the outer closure's token, under whose lock it completes.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let complete = |irp: Irp, own: &mut LockToken| {
        let mut open = open.acquire();
        let inner = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
        [irp].map(inner);
        *open -= 1;
    };
    complete(irp, token);
}

fn main() {}
