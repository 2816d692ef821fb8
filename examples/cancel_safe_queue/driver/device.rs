use alloc::collections::TryReserveError;

use spin_lock_safe::simulated_kernel::Device;
use spin_lock_safe::sys::{
    IRP_MJ_CLEANUP, IRP_MJ_CLOSE, IRP_MJ_CREATE, IRP_MJ_DEVICE_CONTROL, IoSetStartIoAttributes,
};

use super::dispatch::{DispatchCleanup, DispatchClose, DispatchCreate, DispatchDeviceControl};
use super::extension::DeviceExtension;
use super::start_io::StartIo;

/// Creates the device, as `DriverEntry` does with `IoCreateDevice`.
///
/// # Errors
///
/// If there is no memory.
///
/// # Safety
///
/// The device is dropped after all its requests are completed.
pub(crate) unsafe fn device() -> Result<Device<DeviceExtension>, TryReserveError> {
    // SAFETY: promised by the caller.
    let device = Device::new(unsafe { DeviceExtension::new() }?);
    // SAFETY: the routine is made for devices with this extension.
    let device = unsafe { device.with_dispatch(IRP_MJ_CREATE, DispatchCreate) };
    // SAFETY: as above.
    let device = unsafe { device.with_dispatch(IRP_MJ_CLOSE, DispatchClose) };
    // SAFETY: as above.
    let device = unsafe { device.with_dispatch(IRP_MJ_CLEANUP, DispatchCleanup) };
    // SAFETY: as above.
    let device = unsafe { device.with_dispatch(IRP_MJ_DEVICE_CONTROL, DispatchDeviceControl) };
    // SAFETY: as above.
    let device = unsafe { device.with_start_io(StartIo) };
    // A `StartIo` that starts the next request would nest once for each waiting request.
    // SAFETY: the device is valid.
    unsafe { IoSetStartIoAttributes(device.as_ptr(), true, false) };
    Ok(device)
}
