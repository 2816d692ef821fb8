//! A driver that forbids what is unused.
//! Generated code allows nothing that is forbidden.

#![forbid(unused)]

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
    use spin_lock_safe::{Irp, SpinLock};

    static OPEN: SpinLock<u32> = SpinLock::new(0);

    fn count() {
        *OPEN.acquire() += 1;
    }

    fn finish(irp: Irp) {
        count();
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }

    /// # Safety
    ///
    /// The system calls it.
    pub unsafe extern "system" fn read(_device: *mut DEVICE_OBJECT, irp: *mut IRP) {
        // SAFETY: the system hands the request over.
        finish(unsafe { Irp::from_raw(irp) });
    }

    /// # Safety
    ///
    /// The system calls it.
    pub unsafe extern "system" fn write(_device: *mut DEVICE_OBJECT, irp: *mut IRP) {
        assert!(!irp.is_null());
        // SAFETY: the system hands the request over.
        finish(unsafe { Irp::from_raw(irp) });
    }
}

fn main() {}
