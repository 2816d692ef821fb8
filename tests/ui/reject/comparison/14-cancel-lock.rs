//! The request is completed, then the cancel spin lock is released.
//! The cancel spin lock counts as any other.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let cancel = IoAcquireCancelSpinLock();
    irp.set_information(0);
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT); //~
    IoReleaseCancelSpinLock(cancel);
    STATUS_SUCCESS
}

fn main() {}
