//! The token copied out of its reference.
//! It is not `Copy`, and cannot be moved out of a borrow.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut second = *token;
    let _open = open.acquire();
    IoCompleteRequest(&mut second, irp, IO_NO_INCREMENT);
}

fn main() {}
