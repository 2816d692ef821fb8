#![expect(non_snake_case, reason = "routines keep their Microsoft names")]

use std::sync::Arc;

use super::storport::{find, require_not};
use crate::raw::{
    BOOLEAN, FALSE, HW_DPC_ROUTINE, HW_PASSIVE_INITIALIZE_ROUTINE, HW_TIMER, HW_TIMER_EX,
    HW_WORKITEM, PSCSI_REQUEST_BLOCK, PSTOR_DPC, PVOID, STOR_DPC, STOR_STATUS_BUSY,
    STOR_STATUS_INVALID_PARAMETER, STOR_STATUS_SUCCESS, TRUE, ULONG,
};
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::irql::require_at_most_dispatch_level;
use crate::simulated_kernel::report::violate;
use crate::simulated_kernel::storport::calls::{Asked, Expired, Handed, Work};
use crate::simulated_kernel::storport::port::{Kind, Port};

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

/// Makes a work item.
///
/// Microsoft's page: `StorPortInitializeWorker` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter.
///
/// # Safety
///
/// `Worker` may be written.
#[track_caller]
pub unsafe fn StorPortInitializeWorker(HwDeviceExtension: PVOID, Worker: *mut PVOID) -> ULONG {
    let initialize = |port: Arc<Port>| port.calls.initialize_worker();
    // SAFETY: the caller vouches for the pointer.
    unsafe {
        make(
            "StorPortInitializeWorker",
            HwDeviceExtension,
            Worker,
            initialize,
        )
    }
}

/// Has the routine called at `PASSIVE_LEVEL`; `STOR_STATUS_BUSY` if the work item is queued already.
///
/// Microsoft's page: `StorPortQueueWorkItem` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter or work item.
///
/// # Safety
///
/// The routine may be called with this extension and context.
#[track_caller]
pub unsafe fn StorPortQueueWorkItem(
    HwDeviceExtension: PVOID,
    WorkItemCallback: HW_WORKITEM,
    Worker: PVOID,
    Context: PVOID,
) -> ULONG {
    const ROUTINE: &str = "StorPortQueueWorkItem";
    let (Some(port), Some(routine)) = (find(ROUTINE, HwDeviceExtension), WorkItemCallback) else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    let context = Handed(Context);
    let asked = port.calls.queue_work(Worker, Work { routine, context });
    require_initialized(ROUTINE, asked, Worker.addr());
    status(asked)
}

/// Frees a work item that is not queued; `STOR_STATUS_BUSY` if it is.
///
/// Microsoft's page: `StorPortFreeWorker` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter or work item.
///
/// # Safety
///
/// None is needed; on Windows it is an import, and those are unsafe.
#[track_caller]
pub unsafe fn StorPortFreeWorker(HwDeviceExtension: PVOID, Worker: PVOID) -> ULONG {
    const ROUTINE: &str = "StorPortFreeWorker";
    let Some(port) = find(ROUTINE, HwDeviceExtension) else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    let asked = port.calls.free_worker(Worker);
    require_initialized(ROUTINE, asked, Worker.addr());
    status(asked)
}

/// Makes a timer.
///
/// Microsoft's page: `StorPortInitializeTimer` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter, or if the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// `TimerHandle` may be written.
#[track_caller]
pub unsafe fn StorPortInitializeTimer(HwDeviceExtension: PVOID, TimerHandle: *mut PVOID) -> ULONG {
    const ROUTINE: &str = "StorPortInitializeTimer";
    require_at_most_dispatch_level(ROUTINE);
    let initialize = |port: Arc<Port>| port.calls.initialize_timer();
    // SAFETY: the caller vouches for the pointer.
    unsafe { make(ROUTINE, HwDeviceExtension, TimerHandle, initialize) }
}

/// Has the routine called after so many microseconds, or never if they are 0.
///
/// Microsoft's page: `StorPortRequestTimer` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter or timer.
///
/// # Safety
///
/// The routine may be called with this extension and context, until the timer is freed.
#[track_caller]
pub unsafe fn StorPortRequestTimer(
    HwDeviceExtension: PVOID,
    TimerHandle: PVOID,
    TimerCallback: HW_TIMER_EX,
    CallbackContext: PVOID,
    TimerValue: u64,
    _TolerableDelay: u64,
) -> ULONG {
    const ROUTINE: &str = "StorPortRequestTimer";
    let Some(port) = find(ROUTINE, HwDeviceExtension) else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    let callback = TimerCallback.filter(|_| TimerValue != 0);
    let due = callback.map(|routine| {
        let expired = Expired::TimerEx(routine, Handed(CallbackContext));
        (TimerValue, expired)
    });
    let asked = found(port.calls.set_timer(TimerHandle, due));
    require_initialized(ROUTINE, asked, TimerHandle.addr());
    STOR_STATUS_SUCCESS
}

/// Stops a timer and frees it.
///
/// Microsoft's page: `StorPortFreeTimer` function (storport.h).
///
/// # Panics
///
/// If there is no such adapter or timer, or if the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// None is needed; on Windows it is an import, and those are unsafe.
#[track_caller]
pub unsafe fn StorPortFreeTimer(HwDeviceExtension: PVOID, TimerHandle: PVOID) -> ULONG {
    const ROUTINE: &str = "StorPortFreeTimer";
    require_at_most_dispatch_level(ROUTINE);
    let Some(port) = find(ROUTINE, HwDeviceExtension) else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    let asked = found(port.calls.free_timer(TimerHandle));
    require_initialized(ROUTINE, asked, TimerHandle.addr());
    STOR_STATUS_SUCCESS
}

/// Gives the miniport a new object.
///
/// # Safety
///
/// `object` may be written.
#[track_caller]
unsafe fn make(
    routine: &'static str,
    extension: PVOID,
    object: *mut PVOID,
    make: impl FnOnce(Arc<Port>) -> PVOID,
) -> ULONG {
    let Some(port) = find(routine, extension) else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    // SAFETY: the caller vouches for it.
    unsafe { object.write(make(port)) };
    STOR_STATUS_SUCCESS
}

/// Reports an object that is not initialized.
#[track_caller]
fn require_initialized(routine: &'static str, asked: Asked, object: usize) {
    if asked == Asked::NotInitialized {
        violate(routine, ViolationKind::NotInitialized { object });
    }
}

const fn found(is_there: bool) -> Asked {
    if is_there {
        Asked::Now
    } else {
        Asked::NotInitialized
    }
}

const fn status(asked: Asked) -> ULONG {
    match asked {
        Asked::Now => STOR_STATUS_SUCCESS,
        Asked::Already => STOR_STATUS_BUSY,
        Asked::NotInitialized => STOR_STATUS_INVALID_PARAMETER,
    }
}
