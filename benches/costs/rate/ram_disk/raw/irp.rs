//! Accesses the fields of an IRP like wdm.h, which mostly has macros and inline functions.
//!
//! # Safety
//!
//! All take a request that the driver has. [`set_cancel_routine`] and [`is_canceled`] also take
//! a request that waits in a queue of the driver, under the lock of the queue.

use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicPtr, Ordering};

use spin_lock_safe::sys::{
    DEVICE_IO_CONTROL_PARAMETERS, DEVICE_OBJECT, IO_STACK_LOCATION, IRP, IRP_MJ_DEVICE_CONTROL,
    NTSTATUS, PVOID, STATUS_BUFFER_TOO_SMALL, STATUS_SUCCESS,
};

/// `PDRIVER_CANCEL`
type CancelRoutine = unsafe extern "system" fn(*mut DEVICE_OBJECT, *mut IRP);

/// Does the same as `IoGetCurrentIrpStackLocation`.
pub(super) unsafe fn current_stack_location(irp: *mut IRP) -> *mut IO_STACK_LOCATION {
    // SAFETY: promised by the caller.
    let overlay = unsafe { &raw const (*irp).Tail.Overlay };
    // SAFETY: in a request that a driver has, the tail is the overlay.
    let location = unsafe { &raw const (*overlay).Anonymous2.Anonymous.CurrentStackLocation };
    // SAFETY: the union in the overlay holds this pointer.
    unsafe { location.read() }.cast()
}

/// Returns `Parameters.DeviceIoControl`, if the request is a device control request.
pub(super) unsafe fn device_io_control(irp: *mut IRP) -> Option<DEVICE_IO_CONTROL_PARAMETERS> {
    // SAFETY: promised by the caller.
    let location = unsafe { current_stack_location(irp) };
    // SAFETY: a request that a driver has, has a current stack location.
    if unsafe { (*location).MajorFunction } != IRP_MJ_DEVICE_CONTROL {
        return None;
    }
    // SAFETY: as above.
    let parameters = unsafe { &raw const (*location).Parameters.DeviceIoControl };
    // SAFETY: requests with this function code have these parameters.
    Some(unsafe { parameters.read() })
}

/// Returns `AssociatedIrp.SystemBuffer`.
pub(super) unsafe fn system_buffer(irp: *mut IRP) -> PVOID {
    // SAFETY: promised by the caller.
    let buffer = unsafe { &raw const (*irp).AssociatedIrp.SystemBuffer };
    // SAFETY: every member of the union is plain data.
    unsafe { buffer.read() }
}

/// Returns the address of `Tail.Overlay.DriverContext[0]`.
pub(super) const unsafe fn driver_context(irp: *mut IRP) -> *mut PVOID {
    // SAFETY: promised by the caller.
    let overlay = unsafe { &raw mut (*irp).Tail.Overlay };
    // SAFETY: in a request that a driver has, the tail is the overlay.
    unsafe { &raw mut (*overlay).Anonymous1.Anonymous.DriverContext }.cast()
}

/// Sets `IoStatus.Status`.
pub(super) unsafe fn set_status(irp: *mut IRP, status: NTSTATUS) {
    // SAFETY: promised by the caller.
    let field = unsafe { &raw mut (*irp).IoStatus.Anonymous.Status };
    // SAFETY: as above.
    unsafe { field.write(status) };
}

/// Does the same as `IoSetCancelRoutine`, and returns whether there was a routine.
pub(super) unsafe fn set_cancel_routine(irp: *mut IRP, routine: Option<CancelRoutine>) -> bool {
    let routine = routine.map_or(ptr::null_mut(), |routine| routine as *mut ());
    // SAFETY: promised by the caller.
    let field = unsafe { &raw mut (*irp).CancelRoutine };
    // SAFETY: an optional function pointer has the layout of a pointer, and the field is only
    // accessed atomically.
    let before = unsafe { AtomicPtr::from_ptr(field.cast()) }.swap(routine, Ordering::SeqCst);
    !before.is_null()
}

/// Returns `Cancel`.
pub(super) unsafe fn is_canceled(irp: *mut IRP) -> bool {
    // SAFETY: promised by the caller.
    let cancel = unsafe { &raw mut (*irp).Cancel };
    // SAFETY: the field is only accessed atomically while the request can be canceled.
    unsafe { AtomicBool::from_ptr(cancel) }.load(Ordering::SeqCst)
}

/// Writes the output and `IoStatus` of a device control request with `METHOD_BUFFERED`, and returns the
/// status.
pub(super) unsafe fn answer(irp: *mut IRP, output: &[u8]) -> NTSTATUS {
    // SAFETY: promised by the caller.
    let control = unsafe { device_io_control(irp) };
    let room = control.map_or(0, |control| control.OutputBufferLength.0 as usize);
    let (status, length) = if output.len() <= room {
        (STATUS_SUCCESS, output.len())
    } else {
        (STATUS_BUFFER_TOO_SMALL, 0)
    };
    // SAFETY: promised by the caller.
    let buffer = unsafe { system_buffer(irp) };
    // SAFETY: the buffer has room for the output.
    unsafe { ptr::copy_nonoverlapping(output.as_ptr(), buffer.cast(), length) };
    // SAFETY: promised by the caller.
    unsafe { set_status(irp, status) };
    // SAFETY: promised by the caller.
    unsafe { (*irp).IoStatus.Information = length };
    status
}
