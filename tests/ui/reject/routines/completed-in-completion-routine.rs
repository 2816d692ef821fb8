//! A request completed in a completion routine, where it belongs to the driver above.
//! The routine gets a `ReturnedIrp`, which no routine completes.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, PVOID, STATUS_CONTINUE_COMPLETION};
use spin_lock_safe::{DeviceObject, ReturnedIrp, spin_lock_safe};

#[spin_lock_safe(IO_COMPLETION_ROUTINE)]
unsafe extern "system" fn done(_: &DeviceObject, irp: &ReturnedIrp, _: PVOID) -> NTSTATUS {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_CONTINUE_COMPLETION
}

fn main() {}
