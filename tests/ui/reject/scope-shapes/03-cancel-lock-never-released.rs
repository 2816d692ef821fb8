//! Acquire, never release, complete, with the cancel spin lock.
//! Shape 3, the second half of the driver written to fail.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest};
    use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};
    use spin_lock_safe::Irp;

    unsafe extern "system" fn dispatch_power(_: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        let _cancel = IoAcquireCancelSpinLock();
        // SAFETY: the I/O manager hands the request over.
        IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
        STATUS_SUCCESS
    }
}

fn main() {}
