use super::roles::IO_COMPLETION_ROUTINE;
use super::types::{DEVICE_OBJECT, IRP, PVOID};

/// An IRP's parameters for one driver of the stack.
///
/// The `windows-sys` type of this name has `Parameters` at the wrong offset on x64.
/// This type has the layout of `wdm.h` (72 bytes on x64).
///
/// Microsoft's page: [`IO_STACK_LOCATION`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_stack_location).
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the fields keep their Microsoft names")]
pub struct IO_STACK_LOCATION {
    /// The request's major function code, `IRP_MJ_XXX`.
    pub MajorFunction: u8,
    /// The minor function code.
    pub MinorFunction: u8,
    /// Flags of the request, `SL_XXX`.
    pub Flags: u8,
    /// Flags of the I/O manager for this location, such as [`SL_PENDING_RETURNED`].
    pub Control: u8,
    /// The parameters of the major function.
    pub Parameters: IO_STACK_LOCATION_PARAMETERS,
    /// The device that the request is for.
    pub DeviceObject: *mut DEVICE_OBJECT,
    /// The file object, if the request has one.
    pub FileObject: PVOID,
    /// Called when the driver below has completed the request.
    pub CompletionRoutine: IO_COMPLETION_ROUTINE,
    /// Handed to the completion routine.
    pub Context: PVOID,
}

/// The part of `IO_STACK_LOCATION.Parameters` that this crate needs.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the fields keep their Microsoft names")]
pub union IO_STACK_LOCATION_PARAMETERS {
    /// For `IRP_MJ_DEVICE_CONTROL`.
    pub DeviceIoControl: DEVICE_IO_CONTROL_PARAMETERS,
    /// The four arguments as pointers, for any other function.
    pub Others: [PVOID; 4],
}

/// `IO_STACK_LOCATION.Parameters.DeviceIoControl`.
#[repr(C)]
#[derive(Clone, Copy)]
#[expect(non_snake_case, reason = "the fields keep their Microsoft names")]
pub struct DEVICE_IO_CONTROL_PARAMETERS {
    /// The size of the caller's output buffer, in bytes.
    pub OutputBufferLength: PointerAligned,
    /// The size of the caller's input buffer, in bytes.
    pub InputBufferLength: PointerAligned,
    /// The control code.
    pub IoControlCode: PointerAligned,
    /// The caller's input buffer, for `METHOD_NEITHER`.
    pub Type3InputBuffer: PVOID,
}

/// A `ULONG` that is aligned like a pointer (`POINTER_ALIGNMENT`).
#[repr(C)]
#[cfg_attr(target_pointer_width = "64", repr(align(8)))]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PointerAligned(pub u32);

/// In `Control`: the driver returned, or will return, `STATUS_PENDING`.
pub const SL_PENDING_RETURNED: u8 = 0x01;
/// In `Control`: the completion routine is called for a request that was canceled.
pub const SL_INVOKE_ON_CANCEL: u8 = 0x20;
/// In `Control`: the completion routine is called for a request that succeeded.
pub const SL_INVOKE_ON_SUCCESS: u8 = 0x40;
/// In `Control`: the completion routine is called for a request that failed.
pub const SL_INVOKE_ON_ERROR: u8 = 0x80;

/// The major function code sent when a handle is opened.
pub const IRP_MJ_CREATE: u8 = 0x00;
/// The major function code sent when a handle is closed and no request uses it any more.
pub const IRP_MJ_CLOSE: u8 = 0x02;
/// The major function code of a read.
pub const IRP_MJ_READ: u8 = 0x03;
/// The major function code of a write.
pub const IRP_MJ_WRITE: u8 = 0x04;
/// The major function code of `DeviceIoControl`.
pub const IRP_MJ_DEVICE_CONTROL: u8 = 0x0E;
/// The major function code of a request between drivers. `IRP_MJ_SCSI` has the same value.
pub const IRP_MJ_INTERNAL_DEVICE_CONTROL: u8 = 0x0F;
/// The major function code sent when a handle is closed and requests may still wait.
pub const IRP_MJ_CLEANUP: u8 = 0x12;

/// Returns the current stack location of a request.
///
/// # Safety
///
/// The request is valid, and a driver has it.
pub(crate) unsafe fn current_location(irp: *mut IRP) -> *mut IO_STACK_LOCATION {
    // SAFETY: the caller promises that the request is valid.
    let field = unsafe { current_location_field(irp) };
    // SAFETY: as above.
    unsafe { field.read() }
}

/// Sets the current stack location of a request.
///
/// # Safety
///
/// The request is valid, and the caller has it. `location` is one of its stack locations, or one past
/// the last.
pub(crate) unsafe fn set_current_location(irp: *mut IRP, location: *mut IO_STACK_LOCATION) {
    // SAFETY: the caller promises that the request is valid.
    let field = unsafe { current_location_field(irp) };
    // SAFETY: as above.
    unsafe { field.write(location) };
}

/// Returns the address of the field that points to the current stack location.
///
/// # Safety
///
/// The request is valid, and a driver has it.
unsafe fn current_location_field(irp: *mut IRP) -> *mut *mut IO_STACK_LOCATION {
    // SAFETY: the caller promises that the request is valid, so its field may be projected to.
    let overlay = unsafe { &raw mut (*irp).Tail.Overlay };
    // SAFETY: in a request that a driver has, the tail is the overlay, and its union holds this field.
    unsafe { &raw mut (*overlay).Anonymous2.Anonymous.CurrentStackLocation }.cast()
}

#[cfg(target_pointer_width = "64")]
const _: () = {
    use core::mem::{offset_of, size_of};
    assert!(size_of::<IO_STACK_LOCATION>() == 72);
    assert!(offset_of!(IO_STACK_LOCATION, Parameters) == 8);
    assert!(offset_of!(DEVICE_IO_CONTROL_PARAMETERS, InputBufferLength) == 8);
    assert!(offset_of!(DEVICE_IO_CONTROL_PARAMETERS, IoControlCode) == 16);
    assert!(offset_of!(DEVICE_IO_CONTROL_PARAMETERS, Type3InputBuffer) == 24);
    assert!(size_of::<super::types::IRP>() == 208);
};
