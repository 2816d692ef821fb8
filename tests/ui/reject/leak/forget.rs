//! `mem::forget` of a guard, in each way to write it.
//! The lock would be held for ever; the count stops the system later, this says so now.
//! errors: 3

use core::mem::{self, forget};

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn leak(_extension: *mut core::ffi::c_void) {
    let guard = OPEN.acquire();
    mem::forget(guard);
    core::mem::forget(OPEN.acquire());
    forget((1, OPEN.acquire()));
}

fn main() {}
