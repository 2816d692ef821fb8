//! The crate is known as `sls` only, and the attribute says so.
//! A driver may rename its dependencies; generated code has to find the crate.

use sls::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use sls::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(crate = sls)]
unsafe extern "system" fn start_io(_device: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    *OPEN.acquire() += 1;
    // SAFETY: the I/O manager hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
}

#[spin_lock_safe(crate = ::sls)]
unsafe extern "system" fn cancel_io(
    _device: *mut sys::DEVICE_OBJECT,
    irp: *mut sys::IRP,
    token: &mut LockToken,
) {
    // SAFETY: the I/O manager hands the request over.
    finish(unsafe { Irp::from_raw(irp) }, token);
}

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    *OPEN.acquire() -= 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
