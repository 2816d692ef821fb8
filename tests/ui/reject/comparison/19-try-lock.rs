//! Where the lock was free, the request is completed before the release.
//! Where it was not, nothing is held.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_DEVICE_BUSY, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static READS: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    if let Some(mut reads) = READS.try_acquire_at_dpc_level() {
        *reads += 1;
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(irp, IO_NO_INCREMENT); //~
        reads.release();
        return STATUS_SUCCESS;
    }
    irp.set_status(STATUS_DEVICE_BUSY);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_DEVICE_BUSY
}

fn main() {}
