//! The same in a helper, whose token has a name.
//! rustc calls the token by the user's name for it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut open = open.acquire();
    *open -= 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
