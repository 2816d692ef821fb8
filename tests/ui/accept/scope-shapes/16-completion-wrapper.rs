//! A wrapper that takes and releases a lock, then completes; called without a lock.
//! Shape 16, seen in classpnp's ClassCompleteRequest. Its token says that it completes.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock, sys};

    static OUTSTANDING: SpinLock<Vec<usize>> = SpinLock::new(Vec::new());

    fn complete_request(irp: Irp) {
        let address = irp.as_ptr() as usize;
        OUTSTANDING.acquire().retain(|&other| other != address);
        IoCompleteRequest(irp, IO_DISK_INCREMENT);
    }

    unsafe extern "system" fn dispatch(
        _: *mut sys::DEVICE_OBJECT,
        irp: *mut sys::IRP
    ) -> sys::NTSTATUS {
        // SAFETY: the I/O manager hands the request over.
        let irp = unsafe { Irp::from_raw(irp) };
        OUTSTANDING.acquire().push(irp.as_ptr() as usize);
        complete_request(irp);
        sys::STATUS_SUCCESS
    }
}

fn main() {}
