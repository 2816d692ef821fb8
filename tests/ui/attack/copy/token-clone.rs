//! A second token by `clone`.
//! A token is not `Clone`: what is cloned is the reference, which stays a borrow.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut second = token.clone();
    let _open = open.acquire();
    IoCompleteRequest(&mut second, irp, IO_NO_INCREMENT);
}

fn main() {}
