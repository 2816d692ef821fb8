//! A temporary guard in the scrutinee of a `match` whose arm completes.
//! It lives until the end of the `match`; a `let` before it would release it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
unsafe extern "system" fn drain(_extension: *mut core::ffi::c_void) {
    match QUEUE.acquire().pop() {
        Some(irp) => IoCompleteRequest(irp, IO_NO_INCREMENT),
        None => {}
    }
}

fn main() {}
