//! A completion under a sole guard, which was not released for its token.
//! The sole guard borrows the token exclusively: not even a second lock can be taken.
//! errors: 2

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static WAITING: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn complete_last(_extension: *mut core::ffi::c_void) {
    let mut waiting = WAITING.acquire_sole();
    *OPEN.acquire() -= 1;
    if let Some(irp) = waiting.pop() {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
