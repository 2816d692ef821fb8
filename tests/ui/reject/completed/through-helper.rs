//! A helper that completes is called under a lock.
//! Its `&mut LockToken` says that it completes; the call is refused where it stands.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn succeed(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
unsafe extern "system" fn dispatch(
    _: *mut sys::DEVICE_OBJECT,
    irp: *mut sys::IRP,
    token: &mut LockToken,
) -> sys::NTSTATUS {
    let mut open = OPEN.acquire();
    *open += 1;
    // SAFETY: the I/O manager hands the request over.
    succeed(unsafe { Irp::from_raw(irp) }, token);
    sys::STATUS_SUCCESS
}

fn main() {}
