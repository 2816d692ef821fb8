//! Fields of an IRP that the lint crate has no methods for.

use core::slice;

use spin_lock_safe::Irp;
use spin_lock_safe::sys::{
    DEVICE_IO_CONTROL_PARAMETERS, IRP, IRP_MJ_DEVICE_CONTROL, NTSTATUS, PVOID,
};

/// There is no room for the request.
pub(super) const STATUS_INSUFFICIENT_RESOURCES: NTSTATUS = 0xC000_009A_u32.cast_signed();
/// The output buffer is too small for the answer.
pub(super) const STATUS_BUFFER_TOO_SMALL: NTSTATUS = 0xC000_0023_u32.cast_signed();

/// The request's code and buffer lengths, if it is a device control request.
pub(super) fn device_control(irp: &Irp) -> Option<DEVICE_IO_CONTROL_PARAMETERS> {
    // SAFETY: a request that the driver has, has a current stack location.
    let location = unsafe { *irp.current_stack_location() };
    if location.MajorFunction != IRP_MJ_DEVICE_CONTROL {
        return None;
    }
    // SAFETY: with this function code, these are the parameters.
    Some(unsafe { location.Parameters.DeviceIoControl })
}

/// The input of a buffered device control request.
pub(super) fn input<const N: usize>(irp: &Irp) -> Option<[u8; N]> {
    let length = device_control(irp)?.InputBufferLength.0 as usize;
    let buffer = irp.system_buffer().cast::<u8>();
    if buffer.is_null() {
        return None;
    }
    // SAFETY: the buffer has this length, and belongs to the request.
    let input = unsafe { slice::from_raw_parts(buffer, length) };
    input.first_chunk().copied()
}

/// Writes the answer of a buffered device control request, and sets its status to
/// success; whether there was room for it.
pub(super) fn answer(irp: &mut Irp, answer: &[u8]) -> bool {
    let room = device_control(irp).map_or(0, |control| control.OutputBufferLength.0);
    let buffer = irp.system_buffer().cast::<u8>();
    if buffer.is_null() || (room as usize) < answer.len() {
        return false;
    }
    // SAFETY: the buffer has room for the answer, and belongs to the request.
    unsafe { buffer.copy_from_nonoverlapping(answer.as_ptr(), answer.len()) };
    irp.set_information(answer.len());
    true
}

/// Keeps `context` with the request, while the driver has it.
pub(super) fn set_driver_context(irp: &mut Irp, context: PVOID) {
    let irp = irp.as_ptr();
    // SAFETY: the IRP is valid, so its field may be projected to.
    let field = unsafe { &raw mut (*irp).Tail.Overlay.Anonymous1.Anonymous.DriverContext };
    // SAFETY: the field belongs to the driver that has the request.
    unsafe { field.cast::<PVOID>().write(context) };
}

/// What [`set_driver_context`] has kept.
///
/// # Safety
///
/// The driver has the request at `irp`.
pub(super) unsafe fn driver_context(irp: *mut IRP) -> PVOID {
    // SAFETY: the IRP is valid, so its field may be projected to.
    let field = unsafe { &raw mut (*irp).Tail.Overlay.Anonymous1.Anonymous.DriverContext };
    // SAFETY: the field belongs to the driver that has the request.
    unsafe { field.cast::<PVOID>().read() }
}
