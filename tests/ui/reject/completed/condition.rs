//! A comparison whose left side holds a lock while its right side completes.
//! Both temporaries live until the end of the statement.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) -> bool {
    let same = (*open.acquire(), IoCompleteRequest(irp, IO_NO_INCREMENT)) == (0, ());
    same
}

fn main() {}
