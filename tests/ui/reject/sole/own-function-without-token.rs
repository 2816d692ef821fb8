//! A helper with a sole guard calls a function of the driver's own, which `also(..)` names, without a token.
//! The only one is the guard's, and the attribute does not pass it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SoleSpinLockGuard, spin_lock_safe};

fn complete(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[spin_lock_safe(also(complete))]
fn finish(queue: SoleSpinLockGuard<'_, u32>, irp: Irp) {
    queue.release();
    complete(irp);
}

fn main() {}
