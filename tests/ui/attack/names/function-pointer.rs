//! `IoCompleteRequest` as a function pointer, called under a lock.
//! The pointer's type has the token in it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let complete: fn(&mut LockToken, Irp, i8) = IoCompleteRequest;
    let _open = open.acquire();
    complete(token, irp, IO_NO_INCREMENT);
}

fn main() {}
