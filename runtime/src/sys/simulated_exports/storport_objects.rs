#![expect(non_snake_case, reason = "routines keep their Microsoft names")]

use std::sync::Arc;

use super::storport::find;
use super::storport_calls::require_initialized;
use crate::raw::{
    HW_TIMER_EX, HW_WORKITEM, PVOID, STOR_STATUS_BUSY, STOR_STATUS_INVALID_PARAMETER,
    STOR_STATUS_SUCCESS, ULONG,
};
use crate::simulated_kernel::irql::require_at_most_dispatch_level;
use crate::simulated_kernel::storport::calls::{Asked, Expired, Handed, Work};
use crate::simulated_kernel::storport::port::Port;

/// Makes a work item.
///
/// Microsoft's page: [`StorPortInitializeWorker`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportinitializeworker).
///
/// # Panics
///
/// If there is no such adapter.
///
/// # Safety
///
/// `Worker` may be written to.
#[track_caller]
pub unsafe fn StorPortInitializeWorker(HwDeviceExtension: PVOID, Worker: *mut PVOID) -> ULONG {
    let initialize = |port: Arc<Port>| port.calls.initialize_worker();
    // SAFETY: the caller promises that the pointer may be written to.
    unsafe {
        make(
            "StorPortInitializeWorker",
            HwDeviceExtension,
            Worker,
            initialize,
        )
    }
}

/// Queues the routine to run at `PASSIVE_LEVEL`, or returns `STOR_STATUS_BUSY` if the work item is
/// queued already.
///
/// Microsoft's page: [`StorPortQueueWorkItem`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportqueueworkitem).
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

/// Frees a work item, or returns `STOR_STATUS_BUSY` if the work item is queued.
///
/// Microsoft's page: [`StorPortFreeWorker`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportfreeworker).
///
/// # Panics
///
/// If there is no such adapter or work item.
///
/// # Safety
///
/// No requirements. The function is unsafe because it is an import on Windows.
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
/// Microsoft's page: [`StorPortInitializeTimer`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportinitializetimer).
///
/// # Panics
///
/// If there is no such adapter, or if the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// `TimerHandle` may be written to.
#[track_caller]
pub unsafe fn StorPortInitializeTimer(HwDeviceExtension: PVOID, TimerHandle: *mut PVOID) -> ULONG {
    const ROUTINE: &str = "StorPortInitializeTimer";
    require_at_most_dispatch_level(ROUTINE);
    let initialize = |port: Arc<Port>| port.calls.initialize_timer();
    // SAFETY: the caller promises that the pointer may be written to.
    unsafe { make(ROUTINE, HwDeviceExtension, TimerHandle, initialize) }
}

/// Starts the timer: the routine is called after `TimerValue` microseconds, or never if that is 0.
///
/// Microsoft's page: [`StorPortRequestTimer`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportrequesttimer).
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
/// Microsoft's page: [`StorPortFreeTimer`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportfreetimer).
///
/// # Panics
///
/// If there is no such adapter or timer, or if the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// No requirements. The function is unsafe because it is an import on Windows.
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

/// Makes a new object and writes its address for the miniport.
///
/// # Safety
///
/// `object` may be written to.
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
    // SAFETY: promised by the caller.
    unsafe { object.write(make(port)) };
    STOR_STATUS_SUCCESS
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
