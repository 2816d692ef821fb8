//! A flag says whether the lock is held, and the lock is released if the flag is set.
//! The borrow checker does not know what the flag means. Way out: the guard in an `Option`, which is dropped.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);
static RESETS: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let mut open = OPEN.acquire();
    let mut is_held = true;
    if *open == 0 {
        open.release();
        is_held = false;
        *RESETS.acquire() += u32::from(!is_held);
        open = OPEN.acquire();
        is_held = true;
    }
    *open += 1;
    if is_held {
        open.release();
    }
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

fn main() {}
