//! Fields of an IRP that the lint crate has no methods for.

use core::slice;

use spin_lock_safe::Irp;
use spin_lock_safe::sys::{
    DEVICE_IO_CONTROL_PARAMETERS, DEVICE_OBJECT, IRP_MJ_DEVICE_CONTROL, NTSTATUS, STATUS_SUCCESS,
};

/// The slot is occupied.
pub(crate) const STATUS_DEVICE_BUSY: NTSTATUS = 0x8000_0011_u32.cast_signed();
/// The output buffer is too small for the answer.
pub(crate) const STATUS_BUFFER_TOO_SMALL: NTSTATUS = 0xC000_0023_u32.cast_signed();

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

/// The device that the request was sent to.
pub(super) fn device(irp: &Irp) -> *mut DEVICE_OBJECT {
    // SAFETY: a request that the driver has, has a current stack location.
    unsafe { (*irp.current_stack_location()).DeviceObject }
}

/// The number that is the input of a device control request.
pub(super) fn input(irp: &Irp) -> Option<u64> {
    let length = device_control(irp)?.InputBufferLength.0 as usize;
    let buffer = irp.system_buffer().cast::<u8>();
    if buffer.is_null() {
        return None;
    }
    // SAFETY: the buffer has this length, and belongs to the request.
    let input = unsafe { slice::from_raw_parts(buffer, length) };
    input.first_chunk().copied().map(u64::from_le_bytes)
}

/// Writes the output of a device control request; the status to complete it with.
pub(super) fn answer(irp: &mut Irp, answer: &[u8]) -> NTSTATUS {
    let room = device_control(irp).map_or(0, |control| control.OutputBufferLength.0);
    let buffer = irp.system_buffer().cast::<u8>();
    if buffer.is_null() || (room as usize) < answer.len() {
        return STATUS_BUFFER_TOO_SMALL;
    }
    // SAFETY: the buffer has room for the answer, and belongs to the request.
    unsafe { buffer.copy_from_nonoverlapping(answer.as_ptr(), answer.len()) };
    irp.set_information(answer.len());
    STATUS_SUCCESS
}
