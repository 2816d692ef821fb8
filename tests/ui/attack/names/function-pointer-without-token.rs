//! `IoCompleteRequest` as a value, called as if it had no token.
//! A call of a variable is not tracked, and the token is missing.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let complete = IoCompleteRequest;
    let _open = open.acquire();
    complete(irp, IO_NO_INCREMENT);
}

fn main() {}
