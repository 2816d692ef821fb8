//! A closure that completes, bound with `mut`.
//! Then each call may borrow the token exclusively.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    let mut complete = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
    complete(irp);
}

fn main() {}
