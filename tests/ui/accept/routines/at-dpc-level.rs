//! `KeAcquireSpinLockAtDpcLevel` and `KeReleaseSpinLockFromDpcLevel` in a DPC.
//! The cheaper pair, for code that runs at `DISPATCH_LEVEL` already.

use core::ffi::c_void;

use spin_lock_safe::ddi::{
    IO_DISK_INCREMENT, IoCompleteRequest, KeAcquireSpinLockAtDpcLevel,
    KeReleaseSpinLockFromDpcLevel,
};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static DONE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
unsafe extern "system" fn timer_dpc(
    _: *mut c_void,
    _: *mut c_void,
    _: *mut c_void,
    _: *mut c_void,
) {
    let mut done = KeAcquireSpinLockAtDpcLevel(&DONE);
    let irps = std::mem::take(&mut *done);
    KeReleaseSpinLockFromDpcLevel(done);
    for irp in irps {
        IoCompleteRequest(irp, IO_DISK_INCREMENT);
    }
}

fn main() {}
