//! A sole guard's token, used after the guard gave it back, together with the old name.
//! The token that comes back is the same one, borrowed.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let given_back = open.acquire_sole().release();
    let _open = open.acquire(token);
    IoCompleteRequest(given_back, irp, IO_NO_INCREMENT);
}

fn main() {}
