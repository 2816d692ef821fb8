//! Acquire, never release, complete, with a lock of the driver's own.
//! Shape 3, a driver written to fail the check. In Rust the lock is released at the end.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock};
    use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};
    use spin_lock_safe::{Irp, SpinLock};

    static DEVICE: SpinLock<u32> = SpinLock::new(0);

    unsafe extern "system" fn dispatch_pnp(_: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
        let _lock = KeAcquireSpinLock(&DEVICE);
        // SAFETY: the I/O manager hands the request over.
        IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
        STATUS_SUCCESS
    }
}

fn main() {}
