//! The system's own routine is called instead of the wrapper that counts the locks.
//! Nothing would check the call, so it is refused even without a lock.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::IO_NO_INCREMENT;
use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, IofCompleteRequest};

#[spin_lock_safe]
unsafe extern "system" fn StartIo(_DeviceObject: *mut DEVICE_OBJECT, Irp: *mut IRP) {
    unsafe { IofCompleteRequest(Irp, IO_NO_INCREMENT) };
}

fn main() {}
