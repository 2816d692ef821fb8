//! The routines with which a miniport asks Storport for a call, and completes SRBs.

#![expect(
    non_snake_case,
    reason = "routines and parameters keep their Microsoft names"
)]

use super::{StorPortExtendedFunction, StorPortNotification, function, notification};
use crate::raw::{
    BOOLEAN, FALSE, HW_DPC_ROUTINE, HW_PASSIVE_INITIALIZE_ROUTINE, HW_TIMER, HW_TIMER_EX,
    HW_WORKITEM, PSCSI_REQUEST_BLOCK, PSTOR_DPC, PVOID, ULONG,
};

/// Completes an SRB of either kind:
/// `StorPortNotification(RequestComplete, HwDeviceExtension, Srb)`.
///
/// Microsoft's page: [`StorPortNotification`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportnotification).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortNotificationRequestComplete(
    HwDeviceExtension: PVOID,
    Srb: PSCSI_REQUEST_BLOCK,
) {
    // SAFETY: the caller promises valid arguments, and this notification takes them.
    unsafe { StorPortNotification(notification::REQUEST_COMPLETE, HwDeviceExtension, Srb) };
}

/// Calls `HwTimer` after `MiniportTimerValue` microseconds, or never if that is 0:
/// `StorPortNotification(RequestTimerCall, HwDeviceExtension, HwTimer, MiniportTimerValue)`.
///
/// Microsoft's page: [`StorPortNotification`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportnotification).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortNotificationRequestTimerCall(
    HwDeviceExtension: PVOID,
    HwTimer: HW_TIMER,
    MiniportTimerValue: ULONG,
) {
    // SAFETY: the caller promises valid arguments, and this notification takes them.
    unsafe {
        StorPortNotification(
            notification::REQUEST_TIMER_CALL,
            HwDeviceExtension,
            HwTimer,
            MiniportTimerValue,
        );
    };
}

/// Tells Storport that the devices on the bus have changed:
/// `StorPortNotification(BusChangeDetected, HwDeviceExtension, PathId)`.
///
/// Microsoft's page: [`StorPortNotification`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportnotification).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortNotificationBusChangeDetected(HwDeviceExtension: PVOID, PathId: u8) {
    // SAFETY: the caller promises valid arguments, and this notification takes them.
    unsafe {
        StorPortNotification(
            notification::BUS_CHANGE_DETECTED,
            HwDeviceExtension,
            ULONG::from(PathId),
        );
    };
}

/// Registers the routine that Storport calls after `HwInitialize`, at `PASSIVE_LEVEL`.
///
/// Microsoft's page: [`StorPortEnablePassiveInitialization`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportenablepassiveinitialization).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortEnablePassiveInitialization(
    DeviceExtension: PVOID,
    HwPassiveInitializeRoutine: HW_PASSIVE_INITIALIZE_ROUTINE,
) -> BOOLEAN {
    let mut done: i32 = FALSE.into(); // as wide as storport.h has it
    // SAFETY: the caller promises valid arguments, and this notification takes them.
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
/// Microsoft's page: [`StorPortInitializeDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportinitializedpc).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortInitializeDpc(
    DeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    HwDpcRoutine: HW_DPC_ROUTINE,
) {
    // SAFETY: the caller promises valid arguments, and this notification takes them.
    unsafe {
        StorPortNotification(
            notification::INITIALIZE_DPC,
            DeviceExtension,
            Dpc,
            HwDpcRoutine,
        );
    };
}

/// Queues the DPC, and returns `FALSE` if it is queued already.
///
/// Microsoft's page: [`StorPortIssueDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportissuedpc).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortIssueDpc(
    DeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    SystemArgument1: PVOID,
    SystemArgument2: PVOID,
) -> BOOLEAN {
    let mut issued: i32 = FALSE.into(); // as wide as storport.h has it
    // SAFETY: the caller promises valid arguments, and this notification takes them.
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

/// Writes the address of an SRB's data to `SystemAddress`.
///
/// Microsoft's page: [`StorPortGetSystemAddress`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportgetsystemaddress).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortGetSystemAddress(
    HwDeviceExtension: PVOID,
    Srb: PSCSI_REQUEST_BLOCK,
    SystemAddress: *mut PVOID,
) -> ULONG {
    // SAFETY: the caller promises valid arguments, and this function takes them.
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
/// Microsoft's page: [`StorPortInitializeWorker`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportinitializeworker).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortInitializeWorker(HwDeviceExtension: PVOID, Worker: *mut PVOID) -> ULONG {
    // SAFETY: the caller promises valid arguments, and this function takes them.
    unsafe { StorPortExtendedFunction(function::INITIALIZE_WORKER, HwDeviceExtension, Worker) }
}

/// Queues the routine to run at `PASSIVE_LEVEL`, or returns `STOR_STATUS_BUSY` if the work item is
/// queued already.
///
/// Microsoft's page: [`StorPortQueueWorkItem`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportqueueworkitem).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortQueueWorkItem(
    HwDeviceExtension: PVOID,
    WorkItemCallback: HW_WORKITEM,
    Worker: PVOID,
    Context: PVOID,
) -> ULONG {
    // SAFETY: the caller promises valid arguments, and this function takes them.
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

/// Frees a work item, or returns `STOR_STATUS_BUSY` if the work item is queued.
///
/// Microsoft's page: [`StorPortFreeWorker`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportfreeworker).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortFreeWorker(HwDeviceExtension: PVOID, Worker: PVOID) -> ULONG {
    // SAFETY: the caller promises valid arguments, and this function takes them.
    unsafe { StorPortExtendedFunction(function::FREE_WORKER, HwDeviceExtension, Worker) }
}

/// Makes a timer.
///
/// Microsoft's page: [`StorPortInitializeTimer`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportinitializetimer).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortInitializeTimer(HwDeviceExtension: PVOID, TimerHandle: *mut PVOID) -> ULONG {
    // SAFETY: the caller promises valid arguments, and this function takes them.
    unsafe { StorPortExtendedFunction(function::INITIALIZE_TIMER, HwDeviceExtension, TimerHandle) }
}

/// Starts the timer: the routine is called after `TimerValue` microseconds, or never if that is 0.
///
/// Microsoft's page: [`StorPortRequestTimer`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportrequesttimer).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortRequestTimer(
    HwDeviceExtension: PVOID,
    TimerHandle: PVOID,
    TimerCallback: HW_TIMER_EX,
    CallbackContext: PVOID,
    TimerValue: u64,
    TolerableDelay: u64,
) -> ULONG {
    // SAFETY: the caller promises valid arguments, and this function takes them.
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
/// Microsoft's page: [`StorPortFreeTimer`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportfreetimer).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortFreeTimer(HwDeviceExtension: PVOID, TimerHandle: PVOID) -> ULONG {
    // SAFETY: the caller promises valid arguments, and this function takes them.
    unsafe { StorPortExtendedFunction(function::FREE_TIMER, HwDeviceExtension, TimerHandle) }
}
