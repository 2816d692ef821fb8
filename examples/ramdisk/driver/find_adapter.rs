#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::sys::{BOOLEAN, FALSE, PBOOLEAN, PCHAR, PVOID, TRUE, ULONG};
use spin_lock_safe::{HwDeviceExtension, spin_lock_safe};

use super::adapter::{Adapter, MAXIMUM_TRANSFER_LENGTH, Port, QUEUE_DEPTH};
use super::dpc::HwDpcRoutine;
use crate::storport::{PORT_CONFIGURATION_INFORMATION, SP_RETURN_ERROR, SP_RETURN_FOUND};

/// Initializes the adapter in the zeroed device extension, and tells Storport its limits.
///
/// # Safety
///
/// Storport calls it for a new adapter of this miniport.
#[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER)]
pub unsafe extern "system" fn HwFindAdapter(
    extension: *mut Adapter,
    _context: PVOID,
    _bus: PVOID,
    _lower_device: PVOID,
    _arguments: PCHAR,
    configuration: *mut PORT_CONFIGURATION_INFORMATION,
    again: PBOOLEAN,
) -> ULONG {
    let Ok(adapter) = Adapter::new() else {
        return SP_RETURN_ERROR;
    };
    // SAFETY: the extension has `DeviceExtensionSize` bytes, and nobody else uses it.
    unsafe { extension.write(adapter) };
    // SAFETY: Storport passes the configuration for this call.
    configure(unsafe { &mut *configuration });
    // SAFETY: Storport passes a valid pointer.
    unsafe { again.write(FALSE) };
    SP_RETURN_FOUND
}

/// Tells Storport the limits of the adapter.
pub fn configure(configuration: &mut PORT_CONFIGURATION_INFORMATION) {
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
/// Storport calls it with the extension of an adapter that was found.
#[spin_lock_safe(HW_INITIALIZE)]
pub unsafe extern "system" fn HwInitialize(adapter: &Port) -> BOOLEAN {
    // SAFETY: the DPC lies in the extension that its routine is called with.
    unsafe { adapter.dpc.initialize(adapter, Some(HwDpcRoutine)) };
    BOOLEAN::from(adapter.worker.initialize(adapter))
}

/// Frees the adapter's resources, after all requests are completed.
///
/// # Safety
///
/// Storport calls it with this adapter's extension, last of all.
#[spin_lock_safe(HW_FREE_ADAPTER_RESOURCES)]
pub unsafe extern "system" fn HwFreeAdapterResources(extension: *mut Adapter) {
    // SAFETY: Storport passes this adapter's extension, for the last time.
    let adapter = unsafe { extension.read() };
    // SAFETY: Storport knows the adapter until this returns.
    adapter
        .worker
        .free(unsafe { HwDeviceExtension::from_raw(extension.cast()) });
}
