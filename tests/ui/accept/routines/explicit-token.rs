//! Calls that pass the token already, beside calls that do not.
//! One argument more than the routine has in C is the token: the call is left alone.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, first: Irp, second: Irp, token: &mut LockToken) {
    *open.acquire(token) -= 1;
    *open.acquire(&*token) -= 1;
    *KeAcquireSpinLock(token, open) -= 1;
    *SpinLock::acquire(open, token) -= 1;
    *open.acquire() -= 1;
    IoCompleteRequest(token, first, IO_NO_INCREMENT);
    IoCompleteRequest(&mut *token, second, IO_NO_INCREMENT);
}

fn main() {}
