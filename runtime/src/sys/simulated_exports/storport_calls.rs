#![expect(non_snake_case, reason = "routines keep their Microsoft names")]

use super::storport::{find, require_not};
use crate::raw::{
    BOOLEAN, FALSE, HW_DPC_ROUTINE, HW_PASSIVE_INITIALIZE_ROUTINE, HW_TIMER, PSCSI_REQUEST_BLOCK,
    PSTOR_DPC, PVOID, STOR_DPC, STOR_STATUS_INVALID_PARAMETER, STOR_STATUS_SUCCESS, TRUE, ULONG,
};
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::report::violate;
use crate::simulated_kernel::storport::calls::{Asked, Expired, Handed};
use crate::simulated_kernel::storport::port::Kind;

const REQUEST_COMPLETE: &str = "StorPortNotification(RequestComplete)";

/// `StorPortNotification(RequestComplete, HwDeviceExtension, Srb)`: completes an SRB, of either
/// kind. For a virtual miniport its sender's callback runs before this returns, and the next SRB may
/// be started.
///
/// Microsoft's page: `StorPortNotification` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter, or if its miniport does not have the SRB: it was completed already,
/// or is none.
///
/// # Safety
///
/// The miniport has the SRB, and does not use it any more.
#[track_caller]
pub unsafe fn StorPortNotificationRequestComplete(
    HwDeviceExtension: PVOID,
    Srb: PSCSI_REQUEST_BLOCK,
) {
    if let Some(port) = find(REQUEST_COMPLETE, HwDeviceExtension) {
        port.complete(REQUEST_COMPLETE, Srb.addr());
    }
}

/// `StorPortNotification(RequestTimerCall, HwDeviceExtension, HwTimer, MiniportTimerValue)`: has the
/// routine called after so many microseconds, or never if they are 0.
///
/// Microsoft's page: `StorPortNotification` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter.
///
/// # Safety
///
/// The routine may be called until the adapter is removed.
#[track_caller]
pub unsafe fn StorPortNotificationRequestTimerCall(
    HwDeviceExtension: PVOID,
    HwTimer: HW_TIMER,
    MiniportTimerValue: ULONG,
) {
    let routine = "StorPortNotification(RequestTimerCall)";
    if let Some(port) = find(routine, HwDeviceExtension) {
        let due = HwTimer.filter(|_| MiniportTimerValue != 0);
        let due = due.map(|timer| (MiniportTimerValue.into(), Expired::Timer(timer)));
        port.calls.set_own_timer(due);
    }
}

/// `StorPortNotification(BusChangeDetected, HwDeviceExtension, PathId)`: what is on the bus has
/// changed.
///
/// Microsoft's page: `StorPortNotification` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter.
///
/// # Safety
///
/// None is needed; on Windows it is an import, and those are unsafe.
#[track_caller]
pub unsafe fn StorPortNotificationBusChangeDetected(HwDeviceExtension: PVOID, _PathId: u8) {
    let routine = "StorPortNotification(BusChangeDetected)";
    if let Some(port) = find(routine, HwDeviceExtension) {
        port.statistics().bus_changes += 1;
    }
}

/// Has the routine called after `HwInitialize`, at `PASSIVE_LEVEL`.
///
/// Microsoft's page: `StorPortEnablePassiveInitialization` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter.
///
/// # Safety
///
/// The routine may be called with this extension.
#[track_caller]
pub unsafe fn StorPortEnablePassiveInitialization(
    DeviceExtension: PVOID,
    HwPassiveInitializeRoutine: HW_PASSIVE_INITIALIZE_ROUTINE,
) -> BOOLEAN {
    let Some(port) = find("StorPortEnablePassiveInitialization", DeviceExtension) else {
        return FALSE;
    };
    port.settings().passive_initialize = HwPassiveInitializeRoutine;
    TRUE
}

/// Sets the routine of a DPC.
///
/// Microsoft's page: `StorPortInitializeDpc` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter.
///
/// # Safety
///
/// `Dpc` may be written, and is not issued. The routine may be called until the adapter is removed.
#[track_caller]
pub unsafe fn StorPortInitializeDpc(
    DeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    HwDpcRoutine: HW_DPC_ROUTINE,
) {
    let Some(port) = find("StorPortInitializeDpc", DeviceExtension) else {
        return;
    };
    // SAFETY: the caller vouches for the DPC.
    unsafe { Dpc.write(STOR_DPC::default()) };
    if let Some(routine) = HwDpcRoutine {
        port.calls.initialize_dpc(Dpc.cast(), routine);
    }
}

/// Has the DPC's routine called soon; `FALSE` if it is to be called already.
///
/// Microsoft's page: `StorPortIssueDpc` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter, or the DPC is not initialized.
///
/// # Safety
///
/// The DPC is valid until its routine is called, which may use the arguments.
#[track_caller]
pub unsafe fn StorPortIssueDpc(
    DeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    SystemArgument1: PVOID,
    SystemArgument2: PVOID,
) -> BOOLEAN {
    const ROUTINE: &str = "StorPortIssueDpc";
    let Some(port) = find(ROUTINE, DeviceExtension) else {
        return FALSE;
    };
    let arguments = [Handed(SystemArgument1), Handed(SystemArgument2)];
    let asked = port.calls.issue_dpc(Dpc.cast(), arguments);
    require_initialized(ROUTINE, asked, Dpc.addr());
    BOOLEAN::from(asked == Asked::Now)
}

/// Tells where the data of an SRB lie.
///
/// Microsoft's page: `StorPortGetSystemAddress` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter, or if its miniport does not have the SRB.
///
/// # Safety
///
/// `SystemAddress` may be written.
#[track_caller]
pub unsafe fn StorPortGetSystemAddress(
    HwDeviceExtension: PVOID,
    Srb: PSCSI_REQUEST_BLOCK,
    SystemAddress: *mut PVOID,
) -> ULONG {
    const ROUTINE: &str = "StorPortGetSystemAddress";
    let Some(port) = find(ROUTINE, HwDeviceExtension) else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    let Some(block) = port.require_srb(ROUTINE, Srb.addr()) else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    // SAFETY: the caller vouches for the pointer.
    unsafe { SystemAddress.write(block.data()) };
    STOR_STATUS_SUCCESS
}

/// Tells where the registers of the adapter's hardware are mapped.
///
/// Microsoft's page: `StorPortGetDeviceBase` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter, or if it is one of a virtual miniport.
///
/// # Safety
///
/// None is needed; on Windows it is an import, and those are unsafe.
#[track_caller]
#[must_use]
pub unsafe fn StorPortGetDeviceBase(
    HwDeviceExtension: PVOID,
    _BusType: i32,
    _SystemIoBusNumber: ULONG,
    _IoAddress: i64,
    _NumberOfBytes: ULONG,
    _InIoSpace: BOOLEAN,
) -> PVOID {
    const ROUTINE: &str = "StorPortGetDeviceBase";
    let Some(port) = find(ROUTINE, HwDeviceExtension) else {
        return core::ptr::null_mut();
    };
    require_not(ROUTINE, &port, Kind::Virtual);
    port.device_base.0
}

/// Reports an object that is not initialized.
#[track_caller]
pub(super) fn require_initialized(routine: &'static str, asked: Asked, object: usize) {
    if asked == Asked::NotInitialized {
        violate(routine, ViolationKind::NotInitialized { object });
    }
}
