//! A helper acquires and returns the guard; its caller completes before it releases.
//! The guard borrows the token of the caller.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

static READS: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe]
fn counted(token: &LockToken) -> SpinLockGuard<'_, u64> {
    let mut reads = READS.acquire();
    *reads += 1;
    reads
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp, token: &mut LockToken) -> NTSTATUS {
    let reads = counted(token);
    irp.set_information(usize::from(*reads == 1));
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT); //~
    reads.release();
    STATUS_SUCCESS
}

fn main() {}
