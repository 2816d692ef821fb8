//! A lock released twice.
//! A release consumes the guard.

use spin_lock_safe::ddi::{KeAcquireSpinLock, KeReleaseSpinLock};
use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn count(_extension: *mut core::ffi::c_void) {
    let open = KeAcquireSpinLock(&OPEN);
    if *open == 0 {
        KeReleaseSpinLock(open);
    }
    KeReleaseSpinLock(open);
}

fn main() {}
