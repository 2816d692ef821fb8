//! What storport.sys exports to miniports. storport.h has most routines as inline functions
//! over these two, each with a code of its own.

#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use spin_lock_safe::sys::{
    BOOLEAN, HW_DPC_ROUTINE, HW_WORKITEM, PSCSI_REQUEST_BLOCK, PSTOR_DPC, PVOID, ULONG,
};

#[link(name = "storport.sys", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "C" {
    fn StorPortNotification(NotificationType: i32, HwDeviceExtension: PVOID, ...);
    fn StorPortExtendedFunction(FunctionCode: i32, HwDeviceExtension: PVOID, ...) -> ULONG;
}

/// `SCSI_NOTIFICATION_TYPE`
mod notification {
    pub(super) const REQUEST_COMPLETE: i32 = 0;
    pub(super) const INITIALIZE_DPC: i32 = 0x1001;
    pub(super) const ISSUE_DPC: i32 = 0x1002;
}

/// `STORPORT_FUNCTION_CODE`
mod function {
    pub(super) const GET_SYSTEM_ADDRESS: i32 = 5;
    pub(super) const COMPLETE_SERVICE_IRP: i32 = 7;
    pub(super) const INITIALIZE_WORKER: i32 = 29;
    pub(super) const QUEUE_WORK_ITEM: i32 = 30;
    pub(super) const FREE_WORKER: i32 = 31;
}

/// `StorPortNotification(RequestComplete, HwDeviceExtension, Srb)`
///
/// # Safety
///
/// The miniport has the request, and does not use it any more.
pub(super) unsafe fn request_complete(HwDeviceExtension: PVOID, Srb: PSCSI_REQUEST_BLOCK) {
    // SAFETY: the caller vouches for the request.
    unsafe { StorPortNotification(notification::REQUEST_COMPLETE, HwDeviceExtension, Srb) };
}

/// # Safety
///
/// The miniport has the request, and does not use it any more.
pub(super) unsafe fn StorPortCompleteServiceIrp(HwDeviceExtension: PVOID, Irp: PVOID) -> ULONG {
    // SAFETY: the caller vouches for the request.
    unsafe { StorPortExtendedFunction(function::COMPLETE_SERVICE_IRP, HwDeviceExtension, Irp) }
}

/// # Safety
///
/// The miniport has the request; `SystemAddress` may be written.
pub(super) unsafe fn StorPortGetSystemAddress(
    HwDeviceExtension: PVOID,
    Srb: PSCSI_REQUEST_BLOCK,
    SystemAddress: *mut PVOID,
) -> ULONG {
    let code = function::GET_SYSTEM_ADDRESS;
    // SAFETY: the caller vouches for the request and the pointer.
    unsafe { StorPortExtendedFunction(code, HwDeviceExtension, Srb, SystemAddress) }
}

/// # Safety
///
/// The DPC is valid and not issued yet. `HwDpcRoutine` may be called until the adapter is removed.
pub(super) unsafe fn StorPortInitializeDpc(
    HwDeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    HwDpcRoutine: HW_DPC_ROUTINE,
) {
    let code = notification::INITIALIZE_DPC;
    // SAFETY: the caller vouches for the DPC.
    unsafe { StorPortNotification(code, HwDeviceExtension, Dpc, HwDpcRoutine) };
}

/// # Safety
///
/// The DPC is valid until the adapter is removed.
pub(super) unsafe fn StorPortIssueDpc(
    HwDeviceExtension: PVOID,
    Dpc: PSTOR_DPC,
    SystemArgument1: PVOID,
    SystemArgument2: PVOID,
) -> bool {
    let mut issued: BOOLEAN = 0;
    // SAFETY: the caller vouches for the DPC, and `issued` may be written.
    unsafe {
        StorPortNotification(
            notification::ISSUE_DPC,
            HwDeviceExtension,
            Dpc,
            SystemArgument1,
            SystemArgument2,
            &raw mut issued,
        );
    };
    issued != 0
}

/// # Safety
///
/// `Worker` may be written.
pub(super) unsafe fn StorPortInitializeWorker(
    HwDeviceExtension: PVOID,
    Worker: *mut PVOID,
) -> ULONG {
    // SAFETY: the caller vouches for the pointer.
    unsafe { StorPortExtendedFunction(function::INITIALIZE_WORKER, HwDeviceExtension, Worker) }
}

/// # Safety
///
/// The worker is initialized, and `WorkItemCallback` may be called.
pub(super) unsafe fn StorPortQueueWorkItem(
    HwDeviceExtension: PVOID,
    WorkItemCallback: HW_WORKITEM,
    Worker: PVOID,
    Context: PVOID,
) -> ULONG {
    let code = function::QUEUE_WORK_ITEM;
    // SAFETY: the caller vouches for the worker and the routine.
    unsafe { StorPortExtendedFunction(code, HwDeviceExtension, WorkItemCallback, Worker, Context) }
}

/// # Safety
///
/// The worker is initialized or null, is not queued, and is not used any more.
pub(super) unsafe fn StorPortFreeWorker(HwDeviceExtension: PVOID, Worker: PVOID) {
    // SAFETY: the caller vouches for the worker. It says nothing that matters.
    unsafe { StorPortExtendedFunction(function::FREE_WORKER, HwDeviceExtension, Worker) };
}
