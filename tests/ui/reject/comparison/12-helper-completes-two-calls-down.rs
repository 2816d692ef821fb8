//! A helper that completes two calls deep is called with the lock held.
//! On its way it takes and releases a lock of its own.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);
static DONE: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, irp: Irp, token: &mut LockToken) -> NTSTATUS {
    let mut open = OPEN.acquire();
    *open += 1;
    finish(irp, token); //~
    open.release();
    STATUS_SUCCESS
}

#[spin_lock_safe]
fn finish(mut irp: Irp, token: &mut LockToken) {
    irp.set_status(STATUS_SUCCESS);
    count_and_complete(irp, token);
}

#[spin_lock_safe]
fn count_and_complete(irp: Irp, token: &mut LockToken) {
    let mut done = DONE.acquire();
    *done += 1;
    done.release();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
