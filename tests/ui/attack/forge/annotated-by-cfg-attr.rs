//! The attribute on a module, and once more on a function in it, in a `cfg_attr`.
//! The module's attribute does not see through `cfg_attr`; the function's sees what that one made.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::{SpinLock, ddi, sys};

    static OPEN: SpinLock<u32> = SpinLock::new(0);

    #[cfg_attr(all(), spin_lock_safe::spin_lock_safe)]
    pub unsafe extern "C" fn close(device: *mut sys::DEVICE_OBJECT) {
        *OPEN.acquire() -= 1;
        // SAFETY: the device exists as long as the call.
        let device = unsafe { spin_lock_safe::DeviceObject::from_raw(device) };
        ddi::IoStartNextPacket(device, false);
    }
}

fn main() {}
