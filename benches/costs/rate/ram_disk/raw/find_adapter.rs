#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use ramdisk::driver::configure;
use ramdisk::storport::{PORT_CONFIGURATION_INFORMATION, SP_RETURN_ERROR, SP_RETURN_FOUND};
use spin_lock_safe::HwDeviceExtension;
use spin_lock_safe::sys::{
    BOOLEAN, FALSE, PBOOLEAN, PCHAR, PPORT_CONFIGURATION_INFORMATION, PVOID, ULONG,
};

use super::adapter::Adapter;
use super::dpc::HwDpcRoutine;

/// # Safety
///
/// Storport calls it for a new adapter of this miniport.
pub(super) unsafe extern "system" fn HwFindAdapter(
    extension: PVOID,
    _context: PVOID,
    _bus: PVOID,
    _lower_device: PVOID,
    _arguments: PCHAR,
    configuration: PPORT_CONFIGURATION_INFORMATION,
    again: PBOOLEAN,
) -> ULONG {
    // SAFETY: Storport passes this adapter's extension.
    let port = unsafe { HwDeviceExtension::from_raw(extension) };
    let Ok(adapter) = Adapter::new(port) else {
        return SP_RETURN_ERROR;
    };
    // SAFETY: the extension has `DeviceExtensionSize` bytes, and nobody else uses it.
    unsafe { extension.cast::<Adapter>().write(adapter) };
    let configuration = configuration.cast::<PORT_CONFIGURATION_INFORMATION>();
    // SAFETY: Storport passes the configuration for this call.
    configure(unsafe { &mut *configuration });
    // SAFETY: Storport passes a valid pointer.
    unsafe { again.write(FALSE) };
    SP_RETURN_FOUND
}

/// # Safety
///
/// Storport calls it with the extension of an adapter that was found.
pub(super) unsafe extern "system" fn HwInitialize(extension: PVOID) -> BOOLEAN {
    // SAFETY: Storport passes this adapter's extension.
    let adapter = unsafe { Adapter::from_raw(extension) };
    // SAFETY: the DPC lies in the extension that its routine is called with.
    unsafe { adapter.dpc.initialize(adapter.port, Some(HwDpcRoutine)) };
    BOOLEAN::from(adapter.worker.initialize(adapter.port))
}

/// # Safety
///
/// Storport calls it with this adapter's extension, last of all.
pub(super) unsafe extern "system" fn HwFreeAdapterResources(extension: PVOID) {
    // SAFETY: Storport passes this adapter's extension, for the last time.
    let adapter = unsafe { extension.cast::<Adapter>().read() };
    adapter.worker.free(adapter.port);
}
