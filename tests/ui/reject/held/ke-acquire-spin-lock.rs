//! `KeReleaseSpinLock` comes one line too late.
//! The routine's guard lives until its release, not until its last use.

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
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    KeReleaseSpinLock(started);
}

fn main() {}
