//! The lock is released if it is held, and then the request is completed.
//! An `Option` says whether it is held, and dropping it releases the lock.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);
static RESETS: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let mut held = Some(OPEN.acquire());
    if held.as_deref() == Some(&0) {
        drop(held);
        *RESETS.acquire() += 1;
        held = Some(OPEN.acquire());
    }
    if let Some(open) = &mut held {
        **open += 1;
    }
    drop(held);
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

fn main() {}
