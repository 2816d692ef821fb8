#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::ffi::c_char;
use core::ptr::NonNull;

use ramdisk::storport::{PORT_CONFIGURATION_INFORMATION, SP_RETURN_ERROR, SP_RETURN_FOUND};
use spin_lock_safe::sys::{
    self, BOOLEAN, FALSE, InterruptSynchronizePerMessage, PVOID,
    STOR_MAP_ALL_BUFFERS_INCLUDING_READ_WRITE, StorSynchronizeFullDuplex, TRUE, ULONG,
};
use spin_lock_safe::{HwDeviceExtension, spin_lock_safe};

use super::extension::{Adapter, Extension, Registers, initialize_dpc};
use super::interrupt::{HwDpcRoutine, HwMSInterruptRoutine};
use crate::controller::{Controller, SLOTS};

/// Maps the controller's registers, and initializes the device extension in the zeroed memory.
///
/// # Safety
///
/// Storport calls it as an `HW_FIND_ADAPTER` routine.
#[spin_lock_safe(HW_FIND_ADAPTER)]
pub(crate) unsafe extern "system" fn HwFindAdapter(
    DeviceExtension: *mut Extension,
    _HwContext: PVOID,
    _BusInformation: PVOID,
    _ArgumentString: *mut c_char,
    ConfigInfo: *mut PORT_CONFIGURATION_INFORMATION,
    _Reserved3: *mut BOOLEAN,
) -> ULONG {
    // SAFETY: Storport passes this adapter's extension.
    let adapter = unsafe { HwDeviceExtension::from_raw(DeviceExtension.cast()) };
    // SAFETY: as above.
    let base = unsafe { sys::StorPortGetDeviceBase(adapter.as_ptr(), 0, 0, 0, 0, FALSE) };
    let Some(base) = NonNull::new(base.cast::<Controller>()) else {
        return SP_RETURN_ERROR;
    };
    // SAFETY: the registers are mapped as long as the adapter exists.
    let registers = unsafe { Registers::at(base) };
    // SAFETY: Storport made the adapter, and the registers are its controller's.
    let extension = unsafe { Extension::new(adapter, registers) };
    // SAFETY: the extension has `DeviceExtensionSize` bytes, and nobody else uses it.
    unsafe { DeviceExtension.write(extension) };
    // SAFETY: Storport passes the configuration for this call.
    configure(unsafe { &mut *ConfigInfo });
    SP_RETURN_FOUND
}

fn configure(configuration: &mut PORT_CONFIGURATION_INFORMATION) {
    configuration.NumberOfBuses = 1;
    configuration.MaximumNumberOfTargets = 1;
    configuration.MaximumNumberOfLogicalUnits = 1;
    configuration.MaxNumberOfIO = ULONG::try_from(SLOTS).unwrap_or(ULONG::MAX);
    configuration.MapBuffers = STOR_MAP_ALL_BUFFERS_INCLUDING_READ_WRITE;
    configuration.SynchronizationModel = StorSynchronizeFullDuplex;
    configuration.HwMSInterruptRoutine = Some(HwMSInterruptRoutine);
    configuration.InterruptSynchronizationMode = InterruptSynchronizePerMessage;
}

/// Enables the controller's interrupts.
///
/// # Safety
///
/// Storport calls it as an `HW_INITIALIZE` routine, with the Interrupt lock held.
#[spin_lock_safe(HW_INITIALIZE, strict)]
pub(crate) unsafe extern "system" fn HwInitialize(DeviceExtension: &Adapter) -> BOOLEAN {
    // SAFETY: Storport holds the lock of the value for this call.
    let control = unsafe { &mut *DeviceExtension.control.as_ptr() };
    control.enable_interrupts();
    let adapter = DeviceExtension.as_ptr();
    let routine = Some(HwPassiveInitialize as _);
    // SAFETY: the routine may be called with this extension.
    unsafe { sys::StorPortEnablePassiveInitialization(adapter, routine) }
}

/// Sets up the DPC.
///
/// # Safety
///
/// Storport calls it as an `HW_PASSIVE_INITIALIZE_ROUTINE`.
#[spin_lock_safe(HW_PASSIVE_INITIALIZE_ROUTINE)]
pub(crate) unsafe extern "system" fn HwPassiveInitialize(DeviceExtension: &Adapter) -> BOOLEAN {
    // SAFETY: no request has started, and the routine may be called with this extension.
    unsafe { initialize_dpc(DeviceExtension, Some(HwDpcRoutine)) };
    TRUE
}
