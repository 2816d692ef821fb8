//! A guard kept in an `Option`.
//! The `Option` owns it, and may still do so at the completion.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = None;
    if irp.information() > 0 {
        held = Some(open.acquire());
    }
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
