//! Checks that the sender of a buffered request gets no more bytes than it has room for.

use crate::irp::Irp;
use crate::sys::{
    self, CCHAR, IRP, IRP_BUFFERED_IO, IRP_INPUT_OPERATION, IRP_MJ_DEVICE_CONTROL,
    IRP_MJ_INTERNAL_DEVICE_CONTROL, IRP_MJ_READ, STATUS_VERIFY_REQUIRED,
};
use crate::violation::Violation;

const IRP_MJ_QUERY_INFORMATION: u8 = 0x05;
const IRP_MJ_QUERY_EA: u8 = 0x07;
const IRP_MJ_QUERY_VOLUME_INFORMATION: u8 = 0x0A;
const IRP_MJ_DIRECTORY_CONTROL: u8 = 0x0C;
const IRP_MJ_FILE_SYSTEM_CONTROL: u8 = 0x0D;
const IRP_MJ_QUERY_QUOTA: u8 = 0x19;

/// Completes the request, and stops the system if the I/O manager would copy more than the sender
/// has room for.
///
/// This is a function of its own so that its callers stay small. It is generic so that it is compiled
/// with the driver, where `docs/costs.md` measures it.
///
/// # Safety
///
/// The same as for `IofCompleteRequest`.
#[inline(never)]
#[cfg_attr(any(not(windows), feature = "simulated-kernel"), track_caller)]
pub(crate) unsafe fn complete<Boost: Into<CCHAR>>(irp: *mut IRP, priority_boost: Boost) {
    // SAFETY: the IRP is valid.
    if unsafe { (*irp).Flags } & IRP_INPUT_OPERATION != 0 {
        // SAFETY: promised by the caller.
        unsafe { complete_with_output(irp, priority_boost.into()) };
    } else {
        // SAFETY: promised by the caller.
        unsafe { sys::IofCompleteRequest(irp, priority_boost.into()) };
    }
}

/// Completes a request whose sender may get what is in a system buffer.
///
/// # Safety
///
/// The same as for `IofCompleteRequest`.
#[cold]
#[inline(never)]
#[cfg_attr(any(not(windows), feature = "simulated-kernel"), track_caller)]
unsafe fn complete_with_output(irp: *mut IRP, priority_boost: CCHAR) {
    // SAFETY: the driver has to complete the request.
    let irp = unsafe { Irp::from_raw(irp) };
    irp.require_room();
    // SAFETY: the driver has to complete the request, and gives it up here.
    unsafe { sys::IofCompleteRequest(irp.into_raw(), priority_boost) };
}

impl Irp {
    /// Stops the system if the I/O manager would copy more than the sender has room for.
    #[cfg_attr(any(not(windows), feature = "simulated-kernel"), track_caller)]
    pub(crate) fn require_room(&self) {
        // SAFETY: the IRP is valid.
        let flags = unsafe { (*self.as_ptr()).Flags };
        let has_output = flags & IRP_BUFFERED_IO != 0 && flags & IRP_INPUT_OPERATION != 0;
        let information = self.information();
        let is_too_long = self.output_length().is_some_and(|room| information > room);
        let status = self.status();
        let copies = status.cast_unsigned() >> 30 != 3 && status != STATUS_VERIFY_REQUIRED;
        if has_output && copies && is_too_long {
            sys::stop(Violation::InformationTooLong, information);
        }
    }

    /// Returns how many bytes the sender has room for, or `None` if requests of this kind do not tell.
    fn output_length(&self) -> Option<usize> {
        // SAFETY: a request that a driver has, has a current stack location.
        let location = unsafe { *self.current_stack_location() };
        match location.MajorFunction {
            IRP_MJ_READ
            | IRP_MJ_QUERY_INFORMATION
            | IRP_MJ_QUERY_EA
            | IRP_MJ_QUERY_VOLUME_INFORMATION
            | IRP_MJ_DIRECTORY_CONTROL
            | IRP_MJ_FILE_SYSTEM_CONTROL
            | IRP_MJ_DEVICE_CONTROL
            | IRP_MJ_INTERNAL_DEVICE_CONTROL
            | IRP_MJ_QUERY_QUOTA => {
                // SAFETY: the parameters of all these kinds begin with the length, in the same place.
                let length = unsafe { location.Parameters.DeviceIoControl }
                    .OutputBufferLength
                    .0;
                Some(length as usize)
            }
            _ => None,
        }
    }
}
