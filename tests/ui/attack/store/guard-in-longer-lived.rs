//! A guard is kept in the caller's structure, and the caller completes.
//! The structure's lifetime ties the caller's token to it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

#[derive(Default)]
struct Transfer<'a> {
    held: Option<SpinLockGuard<'a, u32>>,
}

#[spin_lock_safe]
fn begin<'a>(transfer: &mut Transfer<'a>, open: &'a SpinLock<u32>, token: &'a LockToken) {
    transfer.held = Some(open.acquire());
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut transfer = Transfer::default();
    begin(&mut transfer, open, token);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
