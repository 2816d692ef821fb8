//! A helper with `&mut LockToken` that locks and completes, called from an entry point.
//! The exclusive token grants both; the entry point declares its own to pass it on.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    *OPEN.acquire() -= 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
unsafe extern "system" fn dispatch(
    _: *mut sys::DEVICE_OBJECT,
    irp: *mut sys::IRP,
    token: &mut LockToken,
) -> sys::NTSTATUS {
    *OPEN.acquire() += 1;
    // SAFETY: the I/O manager hands the request over.
    finish(unsafe { Irp::from_raw(irp) }, token);
    sys::STATUS_SUCCESS
}

fn main() {}
