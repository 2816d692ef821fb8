//! A `macro_rules!` in the body that completes, used under a lock.
//! What it is replaced by is part of the body.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    macro_rules! complete {
        ($irp:expr) => {
            IoCompleteRequest($irp, IO_NO_INCREMENT)
        };
    }
    let mut open = open.acquire();
    complete!(irp);
    *open -= 1;
}

fn main() {}
