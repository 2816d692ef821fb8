//! `KeAcquireSpinLock` and `KeReleaseSpinLock`, then a completion.
//! The plain correct order: the lock is given back before the request is completed.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock, KeReleaseSpinLock,
};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static STARTED: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn start_io(_device: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    let mut started = KeAcquireSpinLock(&STARTED);
    *started += 1;
    KeReleaseSpinLock(started);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
