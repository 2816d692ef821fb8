//! Device control requests: the control code, the input and the output.

use core::slice;

use crate::irp::Irp;
use crate::sys::{
    DEVICE_IO_CONTROL_PARAMETERS, IRP_MJ_DEVICE_CONTROL, NTSTATUS, STATUS_BUFFER_TOO_SMALL,
    STATUS_SUCCESS,
};

/// The bits of a control code that say how the system passes the buffers.
const METHOD_MASK: u32 = 3;
const METHOD_BUFFERED: u32 = 0;
const METHOD_NEITHER: u32 = 3;

impl Irp {
    /// The parameters of an `IRP_MJ_DEVICE_CONTROL` request; `None` for any other.
    ///
    /// Microsoft's page: `IRP_MJ_DEVICE_CONTROL`.
    #[must_use]
    pub fn device_io_control(&self) -> Option<DEVICE_IO_CONTROL_PARAMETERS> {
        // SAFETY: a request that a driver has, has a current stack location.
        let location = unsafe { *self.current_stack_location() };
        if location.MajorFunction != IRP_MJ_DEVICE_CONTROL {
            return None;
        }
        // SAFETY: with this function code, these are the parameters.
        Some(unsafe { location.Parameters.DeviceIoControl })
    }

    /// What a device control request asks for; `None` for any other request.
    ///
    /// Microsoft's page: "Defining I/O Control Codes".
    #[must_use]
    pub fn io_control_code(&self) -> Option<u32> {
        let control = self.device_io_control()?;
        Some(control.IoControlCode.0)
    }

    /// The input of a device control request.
    ///
    /// It is the system's copy: its sender cannot change it any more. It is empty if the
    /// request has none, is no device control request, or has a code with
    /// `METHOD_NEITHER`.
    ///
    /// # Examples
    ///
    /// ```
    /// use spin_lock_safe::Irp;
    ///
    /// /// The number that is sent to the driver, if it is whole.
    /// fn number(irp: &Irp) -> Option<u64> {
    ///     irp.input().first_chunk().copied().map(u64::from_le_bytes)
    /// }
    /// ```
    ///
    /// Microsoft's page: "Buffer Descriptions for I/O Control Codes".
    #[must_use]
    pub fn input(&self) -> &[u8] {
        let length = match self.device_io_control() {
            Some(control) if method(&control) != METHOD_NEITHER => control.InputBufferLength.0,
            _ => 0,
        };
        let buffer = self.system_buffer().cast::<u8>();
        if buffer.is_null() {
            return &[];
        }
        // SAFETY: the system buffer is as long as the input, and belongs to the request.
        unsafe { slice::from_raw_parts(buffer, length as usize) }
    }

    /// The room for the output of a device control request with `METHOD_BUFFERED`.
    ///
    /// It is the same memory as the [`input`](Self::input): read that first. What lies
    /// behind the input is whatever the memory held before; write it before it is counted
    /// with [`set_information`](Self::set_information), for the sender gets that many
    /// bytes. [`answer`](Self::answer) does both.
    ///
    /// It is empty if there is no room, if this is no device control request, or if the
    /// code has another method.
    ///
    /// Microsoft's page: "Buffer Descriptions for I/O Control Codes".
    #[must_use]
    pub fn output(&mut self) -> &mut [u8] {
        let length = match self.device_io_control() {
            Some(control) if method(&control) == METHOD_BUFFERED => control.OutputBufferLength.0,
            _ => 0,
        };
        let buffer = self.system_buffer().cast::<u8>();
        if buffer.is_null() {
            return &mut [];
        }
        // SAFETY: the system buffer is as long as the output, belongs to the request, and
        // `&mut self` is the only way to it.
        unsafe { slice::from_raw_parts_mut(buffer, length as usize) }
    }

    /// Writes the output of a device control request with `METHOD_BUFFERED`, and sets
    /// `IoStatus` accordingly; returns the status.
    ///
    /// If the output has no room for all of it, that is `STATUS_BUFFER_TOO_SMALL` with no
    /// output.
    ///
    /// # Examples
    ///
    /// ```
    /// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    /// use spin_lock_safe::sys::NTSTATUS;
    /// use spin_lock_safe::{Irp, LockToken};
    ///
    /// fn tell(mut irp: Irp, count: u64, token: &mut LockToken) -> NTSTATUS {
    ///     let status = irp.answer(&count.to_le_bytes());
    ///     IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    ///     status
    /// }
    /// ```
    #[must_use = "a dispatch routine returns the status that it has set"]
    pub fn answer(&mut self, output: &[u8]) -> NTSTATUS {
        let room = self.output().get_mut(..output.len());
        let (status, length) = match room {
            Some(room) => {
                room.copy_from_slice(output);
                (STATUS_SUCCESS, output.len())
            }
            None => (STATUS_BUFFER_TOO_SMALL, 0),
        };
        self.set_status(status);
        self.set_information(length);
        status
    }
}

const fn method(control: &DEVICE_IO_CONTROL_PARAMETERS) -> u32 {
    control.IoControlCode.0 & METHOD_MASK
}
