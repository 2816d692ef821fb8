//! The work of the last thread, after the others are done.

use std::sync::Arc;

use ramdisk::workload::{Failure, expect};
use spin_lock_safe::simulated_kernel::Device;
use spin_lock_safe::sys::{
    STATUS_CANCELLED, STATUS_INVALID_DEVICE_REQUEST, STATUS_INVALID_PARAMETER,
};

use super::handle::{self, Handle, Traffic};
use crate::driver::{Counts, DeviceExtension, IOCTL_CALL, IOCTL_WAIT, SLOTS, Slot};

/// Sends requests that the driver has to refuse, and returns how many.
pub(super) fn send_what_is_refused(handle: &Handle<'_>) -> Result<u64, Failure> {
    let no_slot = SLOTS as u64;
    let requests = [
        (0, 0, STATUS_INVALID_DEVICE_REQUEST),
        (IOCTL_WAIT, no_slot, STATUS_INVALID_PARAMETER),
        (IOCTL_CALL, no_slot, STATUS_INVALID_PARAMETER),
    ];
    for (code, input, refusal) in requests {
        let refused = handle::status(&handle.control(code, input, 0))? == refusal;
        expect(refused, "a bad request is not refused")?;
    }
    Ok(requests.len() as u64)
}

/// Closes the handle while requests wait, and returns how many were canceled.
pub(super) fn close_while_requests_wait(handle: Handle<'_>, left: u64) -> Result<u64, Failure> {
    let slots = (0..left).filter_map(Slot::new);
    let waiting: Vec<_> = slots.map(|slot| handle.wait(slot)).collect();
    let all_wait = waiting.iter().all(|request| !request.is_completed());
    expect(all_wait, "a request does not wait")?;
    handle.close()?;
    for request in &waiting {
        let canceled = request.is_completed() && handle::status(request)? == STATUS_CANCELLED;
        expect(canceled, "a request is left behind")?;
    }
    Ok(waiting.len() as u64)
}

/// Returns the driver's counts.
pub(super) fn query(
    device: &Device<DeviceExtension>,
    traffic: &Arc<Traffic>,
) -> Result<Counts, Failure> {
    let handle = Handle::open(device, traffic)?;
    let counts = handle::counts(&handle.query())?;
    handle.close()?;
    expect(!device.is_busy(), "the device is still busy")?;
    Ok(counts)
}
