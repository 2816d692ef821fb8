//! Several errors in one function.
//! All of them are reported at once, each at its own place.
//! errors: 3

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp) {
    std::mem::forget(open.acquire());
    let _old = KeAcquireSpinLockRaiseToDpc(open);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
