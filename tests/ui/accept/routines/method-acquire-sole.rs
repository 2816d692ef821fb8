//! `lock.acquire_sole()`, whose release gives the token back.
//! Whoever releases the only lock may complete, with the token that it gets.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static WAITING: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
unsafe extern "system" fn complete_last(_extension: *mut core::ffi::c_void) {
    let mut waiting = WAITING.acquire_sole();
    let last = waiting.pop();
    let token = waiting.release();
    if let Some(irp) = last {
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
}

fn main() {}
