//! Two locks acquired through one variable, and a completion before the second release.
//! Each guard knows which lock it is of.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static READS: SpinLock<u64> = SpinLock::new(0);
static WRITES: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let mut counter = &READS;
    let reads = counter.acquire();
    counter = &WRITES;
    let mut writes = counter.acquire();
    *writes += *reads;
    reads.release();
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT); //~
    writes.release();
    STATUS_SUCCESS
}

fn main() {}
