//! A helper that is given a guard calls an entry point without an `unsafe` block.
//! It has no token of its own, and the entry point would make one.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::PIRP;
use spin_lock_safe::{Irp, SpinLockGuard, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn complete(irp: PIRP) {
    // SAFETY: the caller hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
}

#[spin_lock_safe]
unsafe fn finish(mut count: SpinLockGuard<'_, u32>, irp: PIRP) {
    *count += 1;
    complete(irp);
}

fn main() {}
