#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::ffi::c_char;

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{BOOLEAN, PVOID};

use super::adapter::{Adapter, MAXIMUM_TRANSFER_LENGTH, QUEUE_DEPTH};
use super::dpc::HwDpcRoutine;
use super::{FALSE, TRUE};
use crate::storport::{
    HwDeviceExtension, PORT_CONFIGURATION_INFORMATION, SP_RETURN_ERROR, SP_RETURN_FOUND, ULONG,
};

/// Makes the zeroed device extension an adapter, and tells Storport its limits.
///
/// # Safety
///
/// Storport calls it as a `VIRTUAL_HW_FIND_ADAPTER` routine.
#[spin_lock_safe]
pub unsafe extern "system" fn HwFindAdapter(
    DeviceExtension: PVOID,
    _HwContext: PVOID,
    _BusInformation: PVOID,
    _LowerDevice: PVOID,
    _ArgumentString: *mut c_char,
    ConfigInfo: *mut PORT_CONFIGURATION_INFORMATION,
    Again: *mut BOOLEAN,
) -> ULONG {
    // SAFETY: Storport passes this adapter's extension.
    let port = unsafe { HwDeviceExtension::from_raw(DeviceExtension) };
    let Ok(adapter) = Adapter::new(port) else {
        return SP_RETURN_ERROR;
    };
    // SAFETY: the extension has `DeviceExtensionSize` bytes, and nobody else uses it.
    unsafe { DeviceExtension.cast::<Adapter>().write(adapter) };
    // SAFETY: Storport lends the configuration for this call.
    configure(unsafe { &mut *ConfigInfo });
    // SAFETY: Storport passes a valid pointer.
    unsafe { Again.write(FALSE) };
    SP_RETURN_FOUND
}

fn configure(configuration: &mut PORT_CONFIGURATION_INFORMATION) {
    let depth = ULONG::try_from(QUEUE_DEPTH).unwrap_or(ULONG::MAX);
    configuration.VirtualDevice = TRUE;
    configuration.NumberOfBuses = 1;
    configuration.MaximumNumberOfTargets = 1;
    configuration.MaximumNumberOfLogicalUnits = 1;
    configuration.MaximumTransferLength = MAXIMUM_TRANSFER_LENGTH;
    configuration.MaxNumberOfIO = depth;
    configuration.MaxIOsPerLun = depth;
}

/// Sets up the DPC and the work item.
///
/// # Safety
///
/// Storport calls it as an `HW_INITIALIZE` routine.
#[spin_lock_safe]
pub unsafe extern "system" fn HwInitialize(DeviceExtension: PVOID) -> BOOLEAN {
    // SAFETY: Storport passes this adapter's extension.
    let adapter = unsafe { Adapter::from_raw(DeviceExtension) };
    // SAFETY: the DPC lies in the extension that its routine is called with.
    unsafe { adapter.dpc.initialize(adapter.port, HwDpcRoutine) };
    BOOLEAN::from(adapter.worker.initialize(adapter.port))
}

/// Frees what the adapter owns: all requests are completed.
///
/// # Safety
///
/// Storport calls it as an `HW_FREE_ADAPTER_RESOURCES` routine.
#[spin_lock_safe]
pub unsafe extern "system" fn HwFreeAdapterResources(DeviceExtension: PVOID) {
    // SAFETY: Storport passes this adapter's extension, for the last time.
    let adapter = unsafe { DeviceExtension.cast::<Adapter>().read() };
    adapter.worker.free(adapter.port);
}
