//! Calls of a miniport that Storport makes on demand, and the end of SRBs.

#![expect(
    non_snake_case,
    reason = "routines and parameters keep their Microsoft names"
)]

use super::{StorPortExtendedFunction, StorPortNotification, function, notification};
use crate::raw::{
    BOOLEAN, FALSE, HW_DPC_ROUTINE, HW_PASSIVE_INITIALIZE_ROUTINE, HW_TIMER, HW_TIMER_EX,
    HW_WORKITEM, PSCSI_REQUEST_BLOCK, PSTOR_DPC, PVOID, ULONG,
};

/// `StorPortNotification(RequestComplete, HwDeviceExtension, Srb)`: completes an SRB, of either
/// kind.
///
/// Microsoft's page: `StorPortNotification` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortNotificationRequestComplete(
    HwDeviceExtension: PVOID,
    Srb: PSCSI_REQUEST_BLOCK,
) {
    // SAFETY: the caller vouches for the arguments, which are those of this notification.
    unsafe { StorPortNotification(notification::REQUEST_COMPLETE, HwDeviceExtension, Srb) };
}

/// `StorPortNotification(RequestTimerCall, HwDeviceExtension, HwTimer, MiniportTimerValue)`: has
/// the routine called after so many microseconds, or never if they are 0.
///
/// Microsoft's page: `StorPortNotification` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortNotificationRequestTimerCall(
    HwDeviceExtension: PVOID,
    HwTimer: HW_TIMER,
    MiniportTimerValue: ULONG,
) {
    // SAFETY: the caller vouches for the arguments, which are those of this notification.
    unsafe {
        StorPortNotification(
            notification::REQUEST_TIMER_CALL,
            HwDeviceExtension,
            HwTimer,
            MiniportTimerValue,
        );
    };
}

/// `StorPortNotification(BusChangeDetected, HwDeviceExtension, PathId)`: what is on the bus has
/// changed.
///
/// Microsoft's page: `StorPortNotification` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortNotificationBusChangeDetected(HwDeviceExtension: PVOID, PathId: u8) {
    // SAFETY: the caller vouches for the arguments, which are those of this notification.
    unsafe {
        StorPortNotification(
            notification::BUS_CHANGE_DETECTED,
            HwDeviceExtension,
            ULONG::from(PathId),
        );
    };
}

/// Has the routine called after `HwInitialize`, at `PASSIVE_LEVEL`.
///
/// Microsoft's page: `StorPortEnablePassiveInitialization` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortEnablePassiveInitialization(
    DeviceExtension: PVOID,
    HwPassiveInitializeRoutine: HW_PASSIVE_INITIALIZE_ROUTINE,
) -> BOOLEAN {
    let mut done: i32 = FALSE.into(); // as wide as storport.h has it
    // SAFETY: the caller vouches for the arguments, which are those of this notification.
    unsafe {
        StorPortNotification(
            notification::ENABLE_PASSIVE_INITIALIZATION,
            DeviceExtension,
            HwPassiveInitializeRoutine,
            &raw mut done,
        );
    };
    BOOLEAN::from(done != 0)
}

/// Sets the routine of a DPC.
///
/// Microsoft's page: `StorPortInitializeDpc` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortInitializeDpc(
    DeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    HwDpcRoutine: HW_DPC_ROUTINE,
) {
    // SAFETY: the caller vouches for the arguments, which are those of this notification.
    unsafe {
        StorPortNotification(
            notification::INITIALIZE_DPC,
            DeviceExtension,
            Dpc,
            HwDpcRoutine,
        );
    };
}

/// Has the DPC's routine called soon; `FALSE` if it is to be called already.
///
/// Microsoft's page: `StorPortIssueDpc` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortIssueDpc(
    DeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    SystemArgument1: PVOID,
    SystemArgument2: PVOID,
) -> BOOLEAN {
    let mut issued: i32 = FALSE.into(); // as wide as storport.h has it
    // SAFETY: the caller vouches for the arguments, which are those of this notification.
    unsafe {
        StorPortNotification(
            notification::ISSUE_DPC,
            DeviceExtension,
            Dpc,
            SystemArgument1,
            SystemArgument2,
            &raw mut issued,
        );
    };
    BOOLEAN::from(issued != 0)
}

/// Tells where the data of an SRB lie.
///
/// Microsoft's page: `StorPortGetSystemAddress` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortGetSystemAddress(
    HwDeviceExtension: PVOID,
    Srb: PSCSI_REQUEST_BLOCK,
    SystemAddress: *mut PVOID,
) -> ULONG {
    // SAFETY: the caller vouches for the arguments, which are those of this function.
    unsafe {
        StorPortExtendedFunction(
            function::GET_SYSTEM_ADDRESS,
            HwDeviceExtension,
            Srb,
            SystemAddress,
        )
    }
}

/// Makes a work item.
///
/// Microsoft's page: `StorPortInitializeWorker` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortInitializeWorker(HwDeviceExtension: PVOID, Worker: *mut PVOID) -> ULONG {
    // SAFETY: the caller vouches for the arguments, which are those of this function.
    unsafe { StorPortExtendedFunction(function::INITIALIZE_WORKER, HwDeviceExtension, Worker) }
}

/// Has the routine called at `PASSIVE_LEVEL`; `STOR_STATUS_BUSY` if the work item is queued
/// already.
///
/// Microsoft's page: `StorPortQueueWorkItem` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortQueueWorkItem(
    HwDeviceExtension: PVOID,
    WorkItemCallback: HW_WORKITEM,
    Worker: PVOID,
    Context: PVOID,
) -> ULONG {
    // SAFETY: the caller vouches for the arguments, which are those of this function.
    unsafe {
        StorPortExtendedFunction(
            function::QUEUE_WORK_ITEM,
            HwDeviceExtension,
            WorkItemCallback,
            Worker,
            Context,
        )
    }
}

/// Frees a work item that is not queued; `STOR_STATUS_BUSY` if it is.
///
/// Microsoft's page: `StorPortFreeWorker` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortFreeWorker(HwDeviceExtension: PVOID, Worker: PVOID) -> ULONG {
    // SAFETY: the caller vouches for the arguments, which are those of this function.
    unsafe { StorPortExtendedFunction(function::FREE_WORKER, HwDeviceExtension, Worker) }
}

/// Makes a timer.
///
/// Microsoft's page: `StorPortInitializeTimer` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortInitializeTimer(HwDeviceExtension: PVOID, TimerHandle: *mut PVOID) -> ULONG {
    // SAFETY: the caller vouches for the arguments, which are those of this function.
    unsafe { StorPortExtendedFunction(function::INITIALIZE_TIMER, HwDeviceExtension, TimerHandle) }
}

/// Has the routine called after so many microseconds, or never if they are 0.
///
/// Microsoft's page: `StorPortRequestTimer` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortRequestTimer(
    HwDeviceExtension: PVOID,
    TimerHandle: PVOID,
    TimerCallback: HW_TIMER_EX,
    CallbackContext: PVOID,
    TimerValue: u64,
    TolerableDelay: u64,
) -> ULONG {
    // SAFETY: the caller vouches for the arguments, which are those of this function.
    unsafe {
        StorPortExtendedFunction(
            function::REQUEST_TIMER,
            HwDeviceExtension,
            TimerHandle,
            TimerCallback,
            CallbackContext,
            TimerValue,
            TolerableDelay,
        )
    }
}

/// Stops a timer and frees it.
///
/// Microsoft's page: `StorPortFreeTimer` function (storport.h).
///
/// # Safety
///
/// As for the C function.
#[inline]
pub unsafe fn StorPortFreeTimer(HwDeviceExtension: PVOID, TimerHandle: PVOID) -> ULONG {
    // SAFETY: the caller vouches for the arguments, which are those of this function.
    unsafe { StorPortExtendedFunction(function::FREE_TIMER, HwDeviceExtension, TimerHandle) }
}
