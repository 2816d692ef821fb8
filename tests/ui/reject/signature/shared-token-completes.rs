//! A helper with `&LockToken` that completes.
//! Its callers may hold a lock; one that completes takes `&mut LockToken`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &LockToken) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
