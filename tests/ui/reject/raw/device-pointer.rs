//! The system's pointer to the device is given to `IoStartNextPacket`, as in C.
//! What starts is told where the pointer becomes a device.

use spin_lock_safe::ddi::IoStartNextPacket;
use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::DEVICE_OBJECT;

#[spin_lock_safe]
unsafe extern "system" fn start_next(device: *mut DEVICE_OBJECT) {
    IoStartNextPacket(device, false);
}

fn main() {}
