//! A completion in an argument of a macro, under a lock.
//! Arguments that are expressions are part of the body.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let open = open.acquire();
    assert_eq!((), IoCompleteRequest(irp, IO_NO_INCREMENT), "{open:?}");
}

fn main() {}
