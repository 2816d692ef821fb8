//! A temporary guard in the scrutinee of an `if let` whose block completes.
//! It lives through the block, though the code looks as if the lock were free.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
unsafe extern "system" fn complete_one(_extension: *mut core::ffi::c_void) {
    if let Some(irp) = QUEUE.acquire().pop() {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
