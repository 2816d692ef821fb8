//! Does the work of a RAM disk's `DriverEntry`.

use spin_lock_safe::HwDeviceExtension;
use spin_lock_safe::simulated_kernel::{Adapter, Device, DispatchRoutine, StartIoRoutine};
use spin_lock_safe::sys::{
    IRP_MJ_DEVICE_CONTROL, IoSetStartIoAttributes, VIRTUAL_HW_INITIALIZATION_DATA,
};

use crate::driver::{ControlExtension, DispatchDeviceControl, StartIo, initialization_data};

/// What `DriverEntry` passes to the system.
#[derive(Clone, Copy, Debug)]
pub struct DriverEntry {
    /// What it passes to `StorPortInitialize`.
    pub miniport: VIRTUAL_HW_INITIALIZATION_DATA,
    /// `DriverObject->MajorFunction[IRP_MJ_DEVICE_CONTROL]`, of the control device.
    pub device_control: DispatchRoutine,
    /// `DriverObject->DriverStartIo`, of the control device.
    pub start_io: StartIoRoutine,
}

impl DriverEntry {
    /// Returns the entry of this crate's [`driver`](crate::driver).
    #[must_use]
    pub fn annotated() -> Self {
        Self {
            miniport: initialization_data(),
            device_control: DispatchDeviceControl,
            start_io: StartIo,
        }
    }

    /// Creates the control device, like `IoCreateDevice`.
    ///
    /// # Safety
    ///
    /// The adapter was started with this miniport, and the routines keep their contracts. The
    /// device is dropped before the adapter is removed.
    #[must_use]
    pub unsafe fn control_device(&self, adapter: &Adapter) -> Device<ControlExtension> {
        // SAFETY: the miniport knows the adapter by this address, and the caller promises that it stays
        // valid.
        let adapter = unsafe { HwDeviceExtension::from_raw(adapter.device_extension()) };
        let device = Device::new(ControlExtension { adapter });
        // SAFETY: the routine is made for devices with this extension.
        let device = unsafe { device.with_dispatch(IRP_MJ_DEVICE_CONTROL, self.device_control) };
        // SAFETY: as above.
        let device = unsafe { device.with_start_io(self.start_io) };
        // A `StartIo` that starts the next request would nest once for each waiting request.
        // SAFETY: the device is valid.
        unsafe { IoSetStartIoAttributes(device.as_ptr(), true, false) };
        device
    }
}
