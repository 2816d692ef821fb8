use core::array;

use protocol::control::{IOCTL_BEGIN, IOCTL_NUMBER};
use windows_sys::Win32::Foundation::{ERROR_INVALID_FUNCTION, STATUS_SUCCESS};

use crate::device::Device;
use crate::failure::{Failure, expect, expect_same};
use crate::overlapped::Overlapped;

const NAME: &str = r"\\.\SpinLockSafeControl";
const REQUESTS: usize = 24;

/// Sends requests that wait for one another. The first is started, and the others are queued.
pub(crate) fn exercise() -> Result<(), Failure> {
    let device = Device::open_overlapped(NAME)?;
    let mut requests: [Overlapped; REQUESTS] = array::from_fn(|_| Overlapped::new());
    for request in &mut requests {
        // SAFETY: the requests stay here until they are completed.
        let sent = unsafe { request.send(&device, IOCTL_NUMBER, &[]) };
        expect(sent == Ok(true), "a request does not wait")?;
    }
    let mut begin = Overlapped::new();
    // SAFETY: the request stays here until it is completed.
    let sent = unsafe { begin.send(&device, IOCTL_BEGIN, &[]) };
    expect(
        sent.is_ok() && begin.wait()? == STATUS_SUCCESS,
        "the hardware does not begin",
    )?;
    for (number, request) in (1_u64..).zip(&requests) {
        expect(request.wait()? == STATUS_SUCCESS, "a request fails")?;
        expect_same("the order of the requests", request.number(), number)?;
    }
    let mut unknown = Overlapped::new();
    // SAFETY: the driver refuses the request at once.
    let sent = unsafe { unknown.send(&device, IOCTL_BEGIN + 4, &[]) };
    expect_same(
        "an unknown code",
        sent.err().unwrap_or(0),
        ERROR_INVALID_FUNCTION,
    )
}
