//! `IoCompleteRequest` imported under another name.
//! The attribute does not know the name, so the token is missing.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest as done};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _open = open.acquire();
    done(irp, IO_NO_INCREMENT);
}

fn main() {}
