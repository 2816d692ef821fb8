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

/// Completes an SRB of either kind: `StorPortNotification(RequestComplete, HwDeviceExtension, Srb)`.
///
/// For a virtual miniport, the sender's callback runs before this returns, and the next SRB may be started.
///
/// Microsoft's page: [`StorPortNotification`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportnotification).
///
/// # Panics
///
/// If there is no such adapter, or if its miniport does not have the SRB, because the SRB was completed
/// already or does not exist.
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

/// Calls `HwTimer` after `MiniportTimerValue` microseconds, or never if that is 0:
/// `StorPortNotification(RequestTimerCall, HwDeviceExtension, HwTimer, MiniportTimerValue)`.
///
/// Microsoft's page: [`StorPortNotification`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportnotification).
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

/// Tells Storport that the devices on the bus have changed:
/// `StorPortNotification(BusChangeDetected, HwDeviceExtension, PathId)`.
///
/// Microsoft's page: [`StorPortNotification`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportnotification).
///
/// # Panics
///
/// If there is no such adapter.
///
/// # Safety
///
/// No requirements. The function is unsafe because it is an import on Windows.
#[track_caller]
pub unsafe fn StorPortNotificationBusChangeDetected(HwDeviceExtension: PVOID, _PathId: u8) {
    let routine = "StorPortNotification(BusChangeDetected)";
    if let Some(port) = find(routine, HwDeviceExtension) {
        port.statistics().bus_changes += 1;
    }
}

/// Registers the routine that Storport calls after `HwInitialize`, at `PASSIVE_LEVEL`.
///
/// Microsoft's page: [`StorPortEnablePassiveInitialization`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportenablepassiveinitialization).
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
/// Microsoft's page: [`StorPortInitializeDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportinitializedpc).
///
/// # Panics
///
/// If there is no such adapter.
///
/// # Safety
///
/// `Dpc` may be written to, and is not issued. The routine may be called until the adapter is removed.
#[track_caller]
pub unsafe fn StorPortInitializeDpc(
    DeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    HwDpcRoutine: HW_DPC_ROUTINE,
) {
    let Some(port) = find("StorPortInitializeDpc", DeviceExtension) else {
        return;
    };
    // SAFETY: the caller promises that the DPC is valid.
    unsafe { Dpc.write(STOR_DPC::default()) };
    if let Some(routine) = HwDpcRoutine {
        port.calls.initialize_dpc(Dpc.cast(), routine);
    }
}

/// Queues the DPC, and returns `FALSE` if it is queued already.
///
/// Microsoft's page: [`StorPortIssueDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportissuedpc).
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

/// Writes the address of an SRB's data to `SystemAddress`.
///
/// Microsoft's page: [`StorPortGetSystemAddress`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportgetsystemaddress).
///
/// # Panics
///
/// If there is no such adapter, or if its miniport does not have the SRB.
///
/// # Safety
///
/// `SystemAddress` may be written to.
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
    // SAFETY: the caller promises that the pointer may be written to.
    unsafe { SystemAddress.write(block.data()) };
    STOR_STATUS_SUCCESS
}

/// Returns the address at which the registers of the adapter's hardware are mapped.
///
/// Microsoft's page: [`StorPortGetDeviceBase`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportgetdevicebase).
///
/// # Panics
///
/// If there is no such adapter, or if its miniport is a virtual one.
///
/// # Safety
///
/// No requirements. The function is unsafe because it is an import on Windows.
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
