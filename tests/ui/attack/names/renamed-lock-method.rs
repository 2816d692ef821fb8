//! A lock taken by a name that the attribute does not know, with the token by hand.
//! The guard's type ties it to the token.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock as enter};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let section = enter(token, open);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(section);
}

fn main() {}
