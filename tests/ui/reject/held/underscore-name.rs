//! `let _guard = …`, where `let _ = …` would have released the lock at once.
//! A name that begins with an underscore keeps its value.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _ = open.acquire();
    let _guard = open.acquire();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
