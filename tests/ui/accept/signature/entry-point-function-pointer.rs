//! An entry point whose token is declared still has the function type of its role.
//! The parameter is for the body; the system calls the routine without it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, DRIVER_STARTIO, IRP};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

const START_IO: DRIVER_STARTIO = Some(start_io);

#[spin_lock_safe]
unsafe extern "system" fn start_io(
    _device: *mut DEVICE_OBJECT,
    irp: *mut IRP,
    token: &mut LockToken,
) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    succeed(irp, token);
}

fn succeed(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
