//! Two locks, released in the reverse order of their acquires, then a completion.
//! Neither is held where the request is completed.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);
static READS: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let open = OPEN.acquire();
    let mut reads = READS.acquire();
    *reads += u64::from(*open);
    reads.release();
    open.release();
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

fn main() {}
