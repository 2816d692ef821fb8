//! A macro of the driver, in whose definition the request is completed, is used with the lock held.
//! It is refused for the token that the definition lacks, not for the lock.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static READS: SpinLock<u64> = SpinLock::new(0);

macro_rules! succeed {
    ($irp:ident) => {
        $irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest($irp, IO_NO_INCREMENT);
    };
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let mut reads = READS.acquire();
    *reads += 1;
    succeed!(irp); //~
    reads.release();
    STATUS_SUCCESS
}

fn main() {}
