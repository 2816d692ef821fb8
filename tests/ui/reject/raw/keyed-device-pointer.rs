//! The system's pointer to the device is given to `IoStartNextPacketByKey`, as in C.
//! The error names the handle of a device, as for `IoStartNextPacket`.

use spin_lock_safe::ddi::IoStartNextPacketByKey;
use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::DEVICE_OBJECT;

#[spin_lock_safe]
unsafe extern "system" fn start_nearest(device: *mut DEVICE_OBJECT, block: u32) {
    IoStartNextPacketByKey(device, false, block);
}

fn main() {}
