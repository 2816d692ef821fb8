use spin_lock_safe::simulated_kernel::{DispatchRoutine, StartIoRoutine};

use crate::driver::{DispatchDeviceControl, StartIo, initialization_data};
use crate::storport::VIRTUAL_HW_INITIALIZATION_DATA;

/// What the `DriverEntry` of a RAM disk tells the system.
#[derive(Clone, Copy, Debug)]
pub struct DriverEntry {
    /// What it hands to `StorPortInitialize`.
    pub miniport: VIRTUAL_HW_INITIALIZATION_DATA,
    /// `DriverObject->MajorFunction[IRP_MJ_DEVICE_CONTROL]`, of the control device.
    pub device_control: DispatchRoutine,
    /// `DriverObject->DriverStartIo`, of the control device.
    pub start_io: StartIoRoutine,
}

impl DriverEntry {
    /// That of this crate's [`driver`](crate::driver).
    #[must_use]
    pub fn annotated() -> Self {
        Self {
            miniport: initialization_data(),
            device_control: DispatchDeviceControl,
            start_io: StartIo,
        }
    }
}
