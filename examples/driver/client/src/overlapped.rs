use core::ptr;

use windows_sys::Win32::Foundation::{CloseHandle, ERROR_IO_PENDING, NTSTATUS, WAIT_OBJECT_0};
use windows_sys::Win32::System::IO::{CancelIoEx, DeviceIoControl, OVERLAPPED};
use windows_sys::Win32::System::Memory::{GetProcessHeap, HeapAlloc};
use windows_sys::Win32::System::Threading::{CreateEventW, WaitForSingleObject};

use crate::device::{Device, count_request, length};
use crate::failure::{Failure, expect, last_error};

/// The time limit after which a request counts as never completed.
const TIMEOUT_MS: u32 = 20_000;

/// A request that may be completed later.
pub(crate) struct Overlapped {
    overlapped: OVERLAPPED,
    output: [u8; 8],
}

impl Overlapped {
    pub(crate) fn new() -> Self {
        // SAFETY: the pointers have defaults.
        let event = unsafe { CreateEventW(ptr::null(), 1, 0, ptr::null()) };
        Self {
            overlapped: OVERLAPPED {
                hEvent: event,
                ..OVERLAPPED::default()
            },
            output: [0; 8],
        }
    }

    /// Makes a request that may be completed after its sender is gone, because its memory stays.
    pub(crate) fn leaked() -> Result<&'static mut Self, Failure> {
        // SAFETY: the function may be called at any time.
        let heap = unsafe { GetProcessHeap() };
        // SAFETY: the heap is valid.
        let place = unsafe { HeapAlloc(heap, 0, size_of::<Self>()) }.cast::<Self>();
        expect(!place.is_null(), "there is no memory")?;
        // SAFETY: the allocation is large enough, and aligned like every allocation.
        unsafe { place.write(Self::new()) };
        // SAFETY: it was just written, and nobody else has it.
        Ok(unsafe { &mut *place })
    }

    /// Sends the request, and returns whether it is pending, or the error.
    ///
    /// # Safety
    ///
    /// This value is not moved or dropped until the request is completed.
    pub(crate) unsafe fn send(
        &mut self,
        device: &Device,
        code: u32,
        input: &[u8],
    ) -> Result<bool, u32> {
        count_request();
        // SAFETY: the buffers have these lengths, and the caller keeps those that are written to. The input
        // is copied before the call returns, because the codes use buffered I/O.
        let done = unsafe {
            DeviceIoControl(
                device.as_raw(),
                code,
                input.as_ptr().cast(),
                length(input),
                self.output.as_mut_ptr().cast(),
                length(&self.output),
                ptr::null_mut(),
                &raw mut self.overlapped,
            )
        };
        match (done, last_error()) {
            (0, ERROR_IO_PENDING) => Ok(true),
            (0, error) => Err(error),
            _ => Ok(false),
        }
    }

    /// Cancels the request.
    pub(crate) fn cancel(&self, device: &Device) -> Result<(), Failure> {
        // SAFETY: the handle is valid, and the request was sent with it.
        let found = unsafe { CancelIoEx(device.as_raw(), &raw const self.overlapped) };
        expect(found != 0, "CancelIoEx")
    }

    /// Waits until the request is completed, and returns its status.
    pub(crate) fn wait(&self) -> Result<NTSTATUS, Failure> {
        // SAFETY: the event is valid.
        let ended = unsafe { WaitForSingleObject(self.overlapped.hEvent, TIMEOUT_MS) };
        expect(ended == WAIT_OBJECT_0, "a request is not completed")?;
        // SAFETY: the request is completed, so that nobody writes to it.
        let status = unsafe { (&raw const self.overlapped.Internal).read_volatile() };
        #[expect(clippy::cast_possible_truncation, reason = "a status has 32 bits")]
        Ok((status as u32).cast_signed())
    }
}

impl Overlapped {
    /// Returns the output of a completed request, if it is a number.
    pub(crate) const fn number(&self) -> u64 {
        u64::from_le_bytes(self.output)
    }
}

impl Drop for Overlapped {
    fn drop(&mut self) {
        // SAFETY: the event is used for the last time.
        unsafe { CloseHandle(self.overlapped.hEvent) };
    }
}
