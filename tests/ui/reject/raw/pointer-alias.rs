//! The system's pointer to the request, under its name `PIRP`, is completed as in C.
//! The error is the same as for `*mut IRP`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{PDEVICE_OBJECT, PIRP};

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: PDEVICE_OBJECT, irp: PIRP) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
