use core::ptr;
use core::sync::atomic::{AtomicU64, Ordering};

use protocol::Counts;
use windows_sys::Win32::Foundation::{
    CloseHandle, GENERIC_READ, GENERIC_WRITE, HANDLE, INVALID_HANDLE_VALUE,
};
use windows_sys::Win32::Storage::FileSystem::{
    CreateFileW, FILE_FLAG_OVERLAPPED, FILE_SHARE_READ, FILE_SHARE_WRITE, OPEN_EXISTING,
};
use windows_sys::Win32::System::IO::DeviceIoControl;

use crate::failure::{Failure, expect, last_error};
use crate::text::Text;

/// The number of requests sent to the driver, including those to open and close handles.
pub(crate) static REQUESTS: AtomicU64 = AtomicU64::new(0);

/// A handle to the driver's device.
pub(crate) struct Device(HANDLE);

impl Device {
    /// Opens the device. A request through this handle is done when the call returns.
    pub(crate) fn open(name: &str) -> Result<Self, Failure> {
        Self::open_with(name, 0)
    }

    /// Opens the device for [`Overlapped`](crate::overlapped::Overlapped) requests.
    pub(crate) fn open_overlapped(name: &str) -> Result<Self, Failure> {
        Self::open_with(name, FILE_FLAG_OVERLAPPED)
    }

    fn open_with(name: &str, flags: u32) -> Result<Self, Failure> {
        let name = Text::of(name);
        // SAFETY: the text ends with a zero, and the other pointers have defaults.
        let handle = unsafe {
            CreateFileW(
                name.as_ptr(),
                GENERIC_READ | GENERIC_WRITE,
                FILE_SHARE_READ | FILE_SHARE_WRITE,
                ptr::null(),
                OPEN_EXISTING,
                flags,
                ptr::null_mut(),
            )
        };
        if handle == INVALID_HANDLE_VALUE {
            return Err(Failure::of_last_error("CreateFile"));
        }
        count_request();
        Ok(Self(handle))
    }

    pub(crate) const fn as_raw(&self) -> HANDLE {
        self.0
    }

    /// Sends a request, and returns how many bytes of output there are, or the error.
    pub(crate) fn control(&self, code: u32, input: &[u8], output: &mut [u8]) -> Result<usize, u32> {
        let mut returned = 0;
        count_request();
        // SAFETY: the buffers have these lengths, and nobody else uses them.
        let done = unsafe {
            DeviceIoControl(
                self.0,
                code,
                input.as_ptr().cast(),
                length(input),
                output.as_mut_ptr().cast(),
                length(output),
                &raw mut returned,
                ptr::null_mut(),
            )
        };
        if done == 0 {
            return Err(last_error());
        }
        Ok(returned as usize)
    }

    /// Returns the counts with which the driver answers the request `code`.
    pub(crate) fn counts(&self, code: u32) -> Result<Counts, Failure> {
        let mut output = [0; Counts::LENGTH];
        let length = self.control(code, &[], &mut output);
        expect(length == Ok(output.len()), "the counts are not whole")?;
        Ok(Counts::from_bytes(&output))
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        count_request();
        // SAFETY: the handle is used for the last time.
        unsafe { CloseHandle(self.0) };
    }
}

/// Counts one more request to the driver.
pub(crate) fn count_request() {
    REQUESTS.fetch_add(1, Ordering::Relaxed);
}

pub(crate) fn length(buffer: &[u8]) -> u32 {
    u32::try_from(buffer.len()).unwrap_or(u32::MAX)
}
