//! The adapter's configuration under a driver's own declaration, and `extern "C"`.
//! The crate does not declare that structure; on 64-bit Windows both conventions are one.

use spin_lock_safe::sys::{self, PBOOLEAN, PCHAR, PVOID, ULONG};
use spin_lock_safe::{SpinLock, spin_lock_safe};

#[repr(C)]
struct Configuration {
    length: ULONG,
}

struct Extension {
    found: SpinLock<bool>,
}

#[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER)]
unsafe extern "C" fn find_adapter(
    extension: *mut Extension,
    _context: PVOID,
    _bus: PVOID,
    _lower: PVOID,
    _arguments: PCHAR,
    configuration: *mut Configuration,
    again: PBOOLEAN,
) -> ULONG {
    let found = SpinLock::new(true);
    // SAFETY: Storport passes a device extension of this size, cleared.
    unsafe { extension.write(Extension { found }) };
    // SAFETY: Storport passes the configuration to fill in.
    unsafe { (*configuration).length = 0 };
    // SAFETY: Storport passes a flag to set.
    unsafe { again.write(0) };
    // SAFETY: it was written just now.
    let extension = unsafe { &*extension };
    ULONG::from(*extension.found.acquire())
}

fn main() {
    let _: sys::VIRTUAL_HW_FIND_ADAPTER = Some(find_adapter);
}
