//! What storport.sys exports to miniports.

#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use alloc::boxed::Box;
use core::sync::atomic::{AtomicBool, Ordering};

use spin_lock_safe::sys::{
    HW_DPC_ROUTINE, HW_WORKITEM, IO_NO_INCREMENT, IofCompleteRequest, PSCSI_REQUEST_BLOCK,
    PSTOR_DPC, PVOID, STOR_STATUS_SUCCESS, ULONG,
};

use super::calls::{DpcCall, DpcState, WorkCall};
use super::memory::adapter_of;
use crate::storport::{STOR_STATUS_BUSY, STOR_STATUS_INVALID_PARAMETER};

/// `StorPortNotification(RequestComplete, HwDeviceExtension, Srb)`; the export is variadic.
///
/// # Safety
///
/// The miniport has the request, and does not use it any more.
pub unsafe fn request_complete(HwDeviceExtension: PVOID, Srb: PSCSI_REQUEST_BLOCK) {
    // SAFETY: the miniport names its adapter.
    let adapter = unsafe { adapter_of(HwDeviceExtension) };
    adapter.complete(Srb);
}

/// # Safety
///
/// The miniport has the request, and does not use it any more.
pub unsafe fn StorPortCompleteServiceIrp(HwDeviceExtension: PVOID, Irp: PVOID) -> ULONG {
    // SAFETY: the miniport names its adapter.
    let adapter = unsafe { adapter_of(HwDeviceExtension) };
    // SAFETY: the caller vouches for the request.
    unsafe { IofCompleteRequest(Irp.cast(), IO_NO_INCREMENT) };
    adapter.service_requests.note_completed();
    STOR_STATUS_SUCCESS
}

/// # Safety
///
/// The miniport has the request; `SystemAddress` may be written.
pub(crate) unsafe fn StorPortGetSystemAddress(
    _HwDeviceExtension: PVOID,
    Srb: PSCSI_REQUEST_BLOCK,
    SystemAddress: *mut PVOID,
) -> ULONG {
    // SAFETY: the caller vouches for the request.
    let buffer = unsafe { (*Srb).DataBuffer };
    // SAFETY: the caller vouches for the pointer.
    unsafe { SystemAddress.write(buffer) };
    STOR_STATUS_SUCCESS
}

/// # Safety
///
/// The DPC is valid and not issued yet. `HwDpcRoutine` may be called until the adapter is removed.
pub(crate) unsafe fn StorPortInitializeDpc(
    _HwDeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    HwDpcRoutine: HW_DPC_ROUTINE,
) {
    // SAFETY: the caller vouches for the DPC, whose content is Storport's.
    unsafe { Dpc.cast::<DpcState>().write(DpcState::new(HwDpcRoutine)) };
}

/// # Safety
///
/// The DPC is valid until the adapter is removed.
pub(crate) unsafe fn StorPortIssueDpc(
    HwDeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    SystemArgument1: PVOID,
    SystemArgument2: PVOID,
) -> bool {
    // SAFETY: the miniport names its adapter.
    let adapter = unsafe { adapter_of(HwDeviceExtension) };
    // SAFETY: the caller vouches for the DPC, which only changes in atomics now.
    let state = unsafe { &*Dpc.cast::<DpcState>() };
    let Some(routine) = state.routine else {
        return false;
    };
    let issued = !state.queued.swap(true, Ordering::AcqRel);
    if issued {
        adapter.calls.issue(DpcCall {
            dpc: Dpc,
            routine,
            extension: HwDeviceExtension,
            arguments: [SystemArgument1, SystemArgument2],
        });
    }
    issued
}

/// # Safety
///
/// `Worker` may be written.
pub(crate) unsafe fn StorPortInitializeWorker(
    _HwDeviceExtension: PVOID,
    Worker: *mut PVOID,
) -> ULONG {
    let queued = Box::into_raw(Box::new(AtomicBool::new(false)));
    // SAFETY: the caller vouches for the pointer.
    unsafe { Worker.write(queued.cast()) };
    STOR_STATUS_SUCCESS
}

/// # Safety
///
/// The worker is initialized, and `WorkItemCallback` may be called.
pub(crate) unsafe fn StorPortQueueWorkItem(
    HwDeviceExtension: PVOID,
    WorkItemCallback: HW_WORKITEM,
    Worker: PVOID,
    Context: PVOID,
) -> ULONG {
    let Some(routine) = WorkItemCallback else {
        return STOR_STATUS_INVALID_PARAMETER;
    };
    // SAFETY: the miniport names its adapter.
    let adapter = unsafe { adapter_of(HwDeviceExtension) };
    // SAFETY: the caller vouches for the worker.
    let queued = unsafe { &*Worker.cast::<AtomicBool>() };
    if queued.swap(true, Ordering::AcqRel) {
        return STOR_STATUS_BUSY;
    }
    adapter.calls.queue_work(WorkCall {
        routine,
        extension: HwDeviceExtension,
        worker: Worker,
        context: Context,
    });
    STOR_STATUS_SUCCESS
}

/// # Safety
///
/// The worker is initialized or null, is not queued, and is not used any more.
pub(crate) unsafe fn StorPortFreeWorker(_HwDeviceExtension: PVOID, Worker: PVOID) {
    if !Worker.is_null() {
        // SAFETY: `StorPortInitializeWorker` made it so.
        drop(unsafe { Box::from_raw(Worker.cast::<AtomicBool>()) });
    }
}
