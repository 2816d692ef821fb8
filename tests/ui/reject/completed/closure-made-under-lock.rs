//! A closure that completes is made under a lock and called after its release.
//! It has the token from its making on, so it is refused there.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static WAITING: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
unsafe extern "system" fn drain(_extension: *mut core::ffi::c_void) {
    let mut waiting = WAITING.acquire();
    waiting
        .drain(..)
        .for_each(|irp| IoCompleteRequest(irp, IO_NO_INCREMENT));
}

fn main() {}
