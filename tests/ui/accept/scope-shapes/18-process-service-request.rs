//! A virtual miniport's HwProcessServiceRequest: queue under a lock, complete after it.
//! Shape 18, seen in wnbd, openzfs and winspd.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use core::ffi::c_void;

    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{IRP, STATUS_INVALID_DEVICE_REQUEST};
    use spin_lock_safe::{Irp, SpinLock};

    struct Adapter {
        removing: SpinLock<bool>,
        waiting: SpinLock<Vec<Irp>>,
    }

    unsafe extern "system" fn process_service_request(extension: *mut c_void, irp: *mut c_void) {
        // SAFETY: the port driver passes the adapter's extension.
        let adapter = unsafe { &*extension.cast::<Adapter>() };
        // SAFETY: the port driver hands the request over.
        let mut irp = unsafe { Irp::from_raw(irp.cast::<IRP>()) };
        let removing = *adapter.removing.acquire();
        if !removing {
            return adapter.waiting.acquire().push(irp);
        }
        irp.set_status(STATUS_INVALID_DEVICE_REQUEST);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
