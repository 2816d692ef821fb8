//! Entry points and helpers that return nothing, a value, a tuple, a `Result`, never.
//! The body's value goes through a variable, which must fit every return type.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn dispatch(
    _: *mut sys::DEVICE_OBJECT,
    irp: *mut sys::IRP,
) -> sys::NTSTATUS {
    // SAFETY: the I/O manager hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
    sys::STATUS_SUCCESS
}

#[spin_lock_safe]
unsafe extern "C" fn is_open() -> bool {
    *OPEN.acquire() > 0
}

#[spin_lock_safe]
unsafe extern "C" fn watch() -> ! {
    loop {
        *OPEN.acquire() += 1;
    }
}

#[spin_lock_safe]
fn counts(token: &LockToken) -> (u32, Result<u32, ()>) {
    (*OPEN.acquire(), OPEN.acquire().checked_sub(1).ok_or(()))
}

fn main() {}
