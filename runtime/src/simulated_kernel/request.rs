use core::ptr;
use std::boxed::Box;
use std::sync::Arc;
use std::vec::Vec;

use super::buffer::Buffer;
use super::completion::Completion;
use super::devices::{self, DeviceMemory};
use super::driver_call::Expected;
use super::packet::{OnCompletion, Packet};
use super::registry;
use super::report::violate;
use super::sent_request::SentRequest;
use super::violation_kind::ViolationKind;
use crate::raw::{
    DEVICE_OBJECT, IO_STACK_LOCATION, IO_STACK_LOCATION_PARAMETERS, IRP, IRP_BUFFERED_IO,
    IRP_INPUT_OPERATION, IRP_MJ_DEVICE_CONTROL, NTSTATUS, PVOID,
};

/// A request that an application or an upper driver is about to send.
///
/// # Examples
///
/// ```
/// use std::time::Duration;
///
/// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
/// use spin_lock_safe::simulated_kernel::Request;
/// use spin_lock_safe::sys::{IRP, NTSTATUS, STATUS_SUCCESS};
/// use spin_lock_safe::{Irp, LockToken};
///
/// /// Completes every request with its own input.
/// fn echo(irp: *mut IRP) -> NTSTATUS {
///     // SAFETY: the driver got the request just now.
///     let mut irp = unsafe { Irp::from_raw(irp) };
///     // SAFETY: this context has no other token and holds no lock.
///     let mut token = unsafe { LockToken::enter() };
///     irp.set_status(STATUS_SUCCESS);
///     irp.set_information(5);
///     IoCompleteRequest(&mut token, irp, IO_NO_INCREMENT);
///     STATUS_SUCCESS
/// }
///
/// let request = Request::device_control(0x0022_2000, b"hello", 16).send(echo);
/// let completion = request.wait(Duration::from_secs(60)).unwrap();
/// assert_eq!(completion.output, b"hello");
/// ```
#[must_use = "a request does nothing until it is sent"]
pub struct Request {
    location: IO_STACK_LOCATION,
    device: Option<Arc<dyn DeviceMemory>>,
    input: Vec<u8>,
    output_length: usize,
    on_completion: Option<OnCompletion>,
}

impl Request {
    /// Makes a request with the major function code `major`. Everything else is zero.
    pub const fn new(major: u8) -> Self {
        Self {
            location: IO_STACK_LOCATION {
                MajorFunction: major,
                MinorFunction: 0,
                Flags: 0,
                Control: 0,
                Parameters: IO_STACK_LOCATION_PARAMETERS {
                    Others: [ptr::null_mut(); 4],
                },
                DeviceObject: ptr::null_mut(),
                FileObject: ptr::null_mut(),
                CompletionRoutine: None,
                Context: ptr::null_mut(),
            },
            device: None,
            input: Vec::new(),
            output_length: 0,
            on_completion: None,
        }
    }

    /// Makes an `IRP_MJ_DEVICE_CONTROL` request with a buffered `input` and room for
    /// `output_length` bytes, as `DeviceIoControl` does.
    ///
    /// Microsoft's page: [Buffer Descriptions for I/O Control Codes](https://learn.microsoft.com/windows-hardware/drivers/kernel/buffer-descriptions-for-i-o-control-codes).
    pub fn device_control(code: u32, input: &[u8], output_length: usize) -> Self {
        let mut request = Self::new(IRP_MJ_DEVICE_CONTROL);
        let parameters = &mut request.location.Parameters;
        parameters.DeviceIoControl.IoControlCode.0 = code;
        request.input = input.to_vec();
        request.output_length = output_length;
        request
    }

    /// Sets the minor function code.
    pub const fn with_minor(mut self, minor: u8) -> Self {
        self.location.MinorFunction = minor;
        self
    }

    /// Sets the parameters of the stack location (`Parameters.Others`).
    ///
    /// The sender and the driver agree on what the pointers mean. In a device control request the first
    /// two parameters are lengths, which stay the lengths of its buffer.
    pub const fn with_parameters(mut self, parameters: [PVOID; 4]) -> Self {
        self.location.Parameters.Others = parameters;
        self
    }

    /// Gives the request a system buffer with these bytes, which the driver may
    /// read, and overwrite with its output. The buffer replaces an earlier input and output
    /// length.
    pub fn with_buffer(mut self, bytes: &[u8]) -> Self {
        self.input = bytes.to_vec();
        self.output_length = bytes.len();
        self
    }

    /// Sets the device of the stack location, with which a cancel routine is called. Null means no
    /// device.
    ///
    /// [`Device::send`](super::Device::send) does this on its own.
    ///
    /// # Panics
    ///
    /// If there is no [`Device`](super::Device) at this address.
    #[track_caller]
    pub fn with_device(self, device: *mut DEVICE_OBJECT) -> Self {
        let found = devices::find(device.addr());
        if found.is_none() && !device.is_null() {
            let device = device.addr();
            violate(
                "Request::with_device",
                ViolationKind::UnknownDevice { device },
            );
        }
        self.to(found)
    }

    /// Does the same as [`with_device`](Self::with_device), for a device that is known to exist.
    pub(crate) fn to(mut self, device: Option<Arc<dyn DeviceMemory>>) -> Self {
        let object = device.as_deref().map(DeviceMemory::object);
        self.location.DeviceObject = object.unwrap_or(ptr::null_mut());
        self.device = device;
        self
    }

    /// Calls `callback` with the result, inside the driver's `IoCompleteRequest`.
    ///
    /// The callback may send the next request to the driver from the same thread.
    /// Threads that [wait](SentRequest::wait) go on after the callback.
    pub fn on_completion(mut self, callback: impl FnOnce(&Completion) + Send + 'static) -> Self {
        self.on_completion = Some(Box::new(callback));
        self
    }

    /// Returns the request's major function code.
    #[must_use]
    pub const fn major(&self) -> u8 {
        self.location.MajorFunction
    }

    /// Makes the IRP and hands it to `dispatch`, on this thread at its IRQL.
    ///
    /// `dispatch` calls the driver's dispatch routine and returns its status. The
    /// driver has the IRP until it completes it.
    ///
    /// # Panics
    ///
    /// If `dispatch` leaves a spin lock held or another IRQL.
    ///
    /// Microsoft's page: [`IofCallDriver`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iofcalldriver).
    #[track_caller]
    pub fn send(self, dispatch: impl FnOnce(*mut IRP) -> NTSTATUS) -> SentRequest {
        let packet = self.into_packet();
        registry::add(&packet);
        let expected = Expected::now();
        let dispatch_status = dispatch(packet.irp());
        expected.require("the dispatch routine");
        SentRequest::new(packet, dispatch_status)
    }

    fn into_packet(mut self) -> Arc<Packet> {
        self.set_lengths();
        let stack_size = self.device.as_deref().map_or(1, DeviceMemory::stack_size);
        let length = self.input.len().max(self.output_length);
        let buffer = (length != 0).then(|| Buffer::new(&self.input, length));
        let flags = self.flags();
        Packet::new(
            self.location,
            self.device,
            stack_size,
            flags,
            buffer,
            self.output_length,
            self.on_completion,
        )
    }

    /// Returns the flags with which the I/O manager passes a buffered request.
    fn flags(&self) -> u32 {
        // SAFETY: every member of the union is plain data.
        let code = unsafe { self.location.Parameters.DeviceIoControl }
            .IoControlCode
            .0;
        let is_buffered = self.major() == IRP_MJ_DEVICE_CONTROL && code % 4 == 0;
        match self.output_length {
            _ if !is_buffered => 0,
            0 => IRP_BUFFERED_IO,
            _ => IRP_BUFFERED_IO | IRP_INPUT_OPERATION,
        }
    }

    /// Sets the lengths of a device control request to those of its buffer, because a driver relies on
    /// them.
    fn set_lengths(&mut self) {
        if self.major() == IRP_MJ_DEVICE_CONTROL {
            let parameters = &mut self.location.Parameters;
            parameters.DeviceIoControl.InputBufferLength.0 = saturate(self.input.len());
            parameters.DeviceIoControl.OutputBufferLength.0 = saturate(self.output_length);
        }
    }
}

impl core::fmt::Debug for Request {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Request")
            .field("major", &self.major())
            .finish_non_exhaustive()
    }
}

fn saturate(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
