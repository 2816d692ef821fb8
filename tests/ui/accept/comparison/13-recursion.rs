//! A function that completes one request calls itself for the next one, after the release.
//! The lock guards the queue only.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn flush(_: &DeviceObject, irp: Irp, token: &mut LockToken) -> NTSTATUS {
    complete_all(irp, token);
    STATUS_SUCCESS
}

#[spin_lock_safe]
fn complete_all(mut irp: Irp, token: &mut LockToken) {
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    let mut queue = QUEUE.acquire();
    let next = queue.pop();
    queue.release();
    if let Some(next) = next {
        complete_all(next, token);
    }
}

fn main() {}
