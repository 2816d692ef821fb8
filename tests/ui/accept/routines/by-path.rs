//! The routines by their full paths, and through a module's.
//! What counts is the last name of the path, as long as it is no raw binding's.

use spin_lock_safe::{Irp, LockToken, SpinLock, ddi, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let guard = ddi::KeAcquireSpinLock(open);
    ddi::KeReleaseSpinLock(guard);
    let guard = ::spin_lock_safe::ddi::KeAcquireSpinLock(open);
    ::spin_lock_safe::ddi::KeReleaseSpinLock(guard);
    spin_lock_safe::ddi::IoCompleteRequest(irp, ddi::IO_NO_INCREMENT);
}

fn main() {}
