//! Two locks held, the inner one released.
//! The count is one, not zero.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock, KeReleaseSpinLock,
};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static DEVICE: SpinLock<bool> = SpinLock::new(true);
static QUEUE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    let device = KeAcquireSpinLock(&DEVICE);
    let queue = KeAcquireSpinLock(&QUEUE);
    KeReleaseSpinLock(queue);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    KeReleaseSpinLock(device);
}

fn main() {}
