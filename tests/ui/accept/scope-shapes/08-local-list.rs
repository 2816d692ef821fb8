//! Everything moves to a local list under the lock and is completed after it.
//! Shape 8, seen in classpnp's ClasspRetryRequestDpc.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use core::ffi::c_void;

    use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock};

    struct Extension {
        retries: SpinLock<Vec<Irp>>,
    }

    unsafe extern "system" fn retry_dpc(
        _: *mut c_void,
        context: *mut c_void,
        _: *mut c_void,
        _: *mut c_void,
    ) {
        // SAFETY: the DPC was made with the device extension as its context.
        let extension = unsafe { &*context.cast::<Extension>() };
        let retries = core::mem::take(&mut *extension.retries.acquire_at_dpc_level());
        for irp in retries {
            IoCompleteRequest(irp, IO_DISK_INCREMENT);
        }
    }
}

fn main() {}
