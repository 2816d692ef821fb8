//! What storport.sys exports to miniports.

#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use std::sync::Arc;

use spin_lock_safe::sys::{
    BOOLEAN, HW_DPC_ROUTINE, HW_PASSIVE_INITIALIZE_ROUTINE, PSTOR_DPC, PVOID, SCSI_REQUEST_BLOCK,
};

use super::adapter::Adapter;

/// By what the adapter's locks know it. On Windows that is the device extension itself;
/// the simulated kernel has an address of its own.
///
/// # Safety
///
/// `HwDeviceExtension` is that of an adapter.
pub(crate) unsafe fn lock_owner(HwDeviceExtension: PVOID) -> PVOID {
    // SAFETY: the miniport names its adapter.
    let adapter = unsafe { Adapter::of(HwDeviceExtension) };
    adapter.locks.device_extension()
}

/// Where the controller's registers are mapped, until the adapter is gone. The export also
/// asks for their bus address, of which there is one only here.
///
/// # Safety
///
/// `HwDeviceExtension` is that of an adapter.
pub(crate) unsafe fn StorPortGetDeviceBase(HwDeviceExtension: PVOID) -> PVOID {
    // SAFETY: the miniport names its adapter.
    let adapter = unsafe { Adapter::of(HwDeviceExtension) };
    Arc::as_ptr(&adapter.controller).cast_mut().cast()
}

/// # Safety
///
/// The routine may be called with this extension.
pub(crate) unsafe fn StorPortEnablePassiveInitialization(
    HwDeviceExtension: PVOID,
    HwPassiveInitializeRoutine: HW_PASSIVE_INITIALIZE_ROUTINE,
) -> BOOLEAN {
    // SAFETY: the miniport names its adapter.
    let adapter = unsafe { Adapter::of(HwDeviceExtension) };
    let set = adapter.passive_initialize.set(HwPassiveInitializeRoutine);
    BOOLEAN::from(set.is_ok())
}

/// # Safety
///
/// The DPC is valid and not issued yet. `HwDpcRoutine` may be called until the adapter is gone.
pub(crate) unsafe fn StorPortInitializeDpc(
    HwDeviceExtension: PVOID,
    _Dpc: PSTOR_DPC,
    HwDpcRoutine: HW_DPC_ROUTINE,
) -> BOOLEAN {
    // SAFETY: the miniport names its adapter.
    let adapter = unsafe { Adapter::of(HwDeviceExtension) };
    BOOLEAN::from(adapter.dpc_routine.set(HwDpcRoutine).is_ok())
}

/// # Safety
///
/// The DPC is initialized, and valid until the adapter is gone.
pub(crate) unsafe fn StorPortIssueDpc(
    HwDeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    _SystemArgument1: PVOID,
    _SystemArgument2: PVOID,
) -> BOOLEAN {
    // SAFETY: the miniport names its adapter.
    let adapter = unsafe { Adapter::of(HwDeviceExtension) };
    BOOLEAN::from(adapter.issue_dpc(Dpc))
}

/// `StorPortNotification(RequestComplete, HwDeviceExtension, Srb)`; the export is variadic.
///
/// # Safety
///
/// The miniport has the request, and does not use it any more.
pub(crate) unsafe fn request_complete(HwDeviceExtension: PVOID, Srb: *mut SCSI_REQUEST_BLOCK) {
    // SAFETY: the miniport names its adapter.
    let adapter = unsafe { Adapter::of(HwDeviceExtension) };
    adapter.complete(Srb);
}
