//! The control code, the input and the output of device control requests.

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
    /// Returns the parameters of an `IRP_MJ_DEVICE_CONTROL` request, or `None` for any other request.
    ///
    /// Microsoft's page: [`IRP_MJ_DEVICE_CONTROL`](https://learn.microsoft.com/windows-hardware/drivers/kernel/irp-mj-device-control).
    #[must_use]
    pub fn device_io_control(&self) -> Option<DEVICE_IO_CONTROL_PARAMETERS> {
        // SAFETY: a request that a driver has, has a current stack location.
        let location = unsafe { *self.current_stack_location() };
        if location.MajorFunction != IRP_MJ_DEVICE_CONTROL {
            return None;
        }
        // SAFETY: requests with this function code have these parameters.
        Some(unsafe { location.Parameters.DeviceIoControl })
    }

    /// Returns the control code of a device control request, or `None` for any other request.
    ///
    /// Microsoft's page: [Defining I/O Control Codes](https://learn.microsoft.com/windows-hardware/drivers/kernel/defining-i-o-control-codes).
    #[must_use]
    pub fn io_control_code(&self) -> Option<u32> {
        let control = self.device_io_control()?;
        Some(control.IoControlCode.0)
    }

    /// Returns the input of a device control request.
    ///
    /// The input is the system's copy: its sender cannot change it any more. It is empty if the
    /// request has no input, is not a device control request, or has a code with
    /// `METHOD_NEITHER`.
    ///
    /// # Examples
    ///
    /// ```
    /// use spin_lock_safe::Irp;
    ///
    /// /// Returns the number that is sent to the driver, if the input has all its bytes.
    /// fn number(irp: &Irp) -> Option<u64> {
    ///     irp.input().first_chunk().copied().map(u64::from_le_bytes)
    /// }
    /// ```
    ///
    /// Microsoft's page: [Buffer Descriptions for I/O Control Codes](https://learn.microsoft.com/windows-hardware/drivers/kernel/buffer-descriptions-for-i-o-control-codes).
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

    /// Returns the output buffer of a device control request with `METHOD_BUFFERED`.
    ///
    /// The buffer is the same memory as the [`input`](Self::input): read the input first. The bytes
    /// after the input hold old memory contents. The sender gets as many bytes as
    /// [`set_information`](Self::set_information) says, so write all of those bytes first.
    /// [`answer`](Self::answer) does both.
    ///
    /// The buffer is empty if the sender has no room for output, if the request is not a device control
    /// request, or if the code has another method.
    ///
    /// Microsoft's page: [Buffer Descriptions for I/O Control Codes](https://learn.microsoft.com/windows-hardware/drivers/kernel/buffer-descriptions-for-i-o-control-codes).
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
        // SAFETY: the system buffer is as long as the output and belongs to the request, which
        // `&mut self` borrows exclusively.
        unsafe { slice::from_raw_parts_mut(buffer, length as usize) }
    }

    /// Writes the output of a device control request with `METHOD_BUFFERED`, sets `IoStatus` to
    /// match, and returns the status.
    ///
    /// If the output buffer is too short for `output`, the status is `STATUS_BUFFER_TOO_SMALL` and the
    /// sender gets no output.
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
