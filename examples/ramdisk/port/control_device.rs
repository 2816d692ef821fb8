use spin_lock_safe::simulated_kernel::Device;
use spin_lock_safe::sys::{IRP_MJ_DEVICE_CONTROL, IoSetStartIoAttributes};

use super::{DriverEntry, Port};
use crate::driver::ControlExtension;

/// Creates the control device, as `DriverEntry` does with `IoCreateDevice`.
///
/// # Safety
///
/// The port was started with the miniport of `entry`, whose routines keep their contracts. The
/// device is dropped before the adapter is removed.
#[must_use]
pub unsafe fn control_device(port: &Port, entry: &DriverEntry) -> Device<ControlExtension> {
    let device = Device::new(ControlExtension {
        adapter: port.device_extension(),
    });
    // SAFETY: the routine is made for devices with this extension.
    let device = unsafe { device.with_dispatch(IRP_MJ_DEVICE_CONTROL, entry.device_control) };
    // SAFETY: as above.
    let device = unsafe { device.with_start_io(entry.start_io) };
    // A `StartIo` that starts the next request would nest once for each that waits.
    // SAFETY: the device is valid.
    unsafe { IoSetStartIoAttributes(device.as_ptr(), true, false) };
    device
}
