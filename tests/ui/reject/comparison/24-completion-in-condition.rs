//! A condition completes the request, and is evaluated with the lock held.
//! The call in the condition passes the token.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS, STATUS_UNSUCCESSFUL};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

static FAILED: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe]
fn complete(irp: Irp, token: &mut LockToken) -> NTSTATUS {
    let status = irp.status();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, irp: Irp, token: &mut LockToken) -> NTSTATUS {
    let mut failed = FAILED.acquire();
    *failed += 1;
    if complete(irp, token) != STATUS_SUCCESS { //~
        failed.release();
        return STATUS_UNSUCCESSFUL;
    }
    *failed -= 1;
    STATUS_SUCCESS
}

fn main() {}
