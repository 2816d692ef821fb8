//! The lock is acquired here, and the request is completed in another function.
//! Neither function is wrong on its own, so a review of each finds nothing.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, PVOID, STATUS_SUCCESS};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

struct Adapter {
    waiters: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe]
unsafe extern "system" fn HwWorkItem(
    HwDeviceExtension: PVOID,
    _Context: PVOID,
    _Worker: PVOID,
    token: &mut LockToken,
) {
    let adapter = unsafe { &*HwDeviceExtension.cast::<Adapter>() };
    let mut waiters = adapter.waiters.acquire();
    if let Some(irp) = waiters.pop() {
        complete(irp, STATUS_SUCCESS, token);
    }
}

#[spin_lock_safe]
fn complete(mut irp: Irp, status: NTSTATUS, token: &mut LockToken) {
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
