//! The request is completed through a function pointer, with the lock held.
//! The type of the pointer names the token.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS, STATUS_UNSUCCESSFUL};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

static READS: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe]
fn succeed(mut irp: Irp, token: &mut LockToken) {
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn fail(mut irp: Irp, token: &mut LockToken) {
    irp.set_status(STATUS_UNSUCCESSFUL);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, irp: Irp, token: &mut LockToken) -> NTSTATUS {
    let mut reads = READS.acquire();
    *reads += 1;
    let finish: fn(Irp, &mut LockToken) = if *reads > 64 { fail } else { succeed };
    finish(irp, token); //~
    reads.release();
    STATUS_SUCCESS
}

fn main() {}
