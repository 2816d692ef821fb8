//! A request used after its completion.
//! The I/O manager may have freed it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS};
use spin_lock_safe::{Irp, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    irp.status()
}

fn main() {}
