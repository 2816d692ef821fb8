use core::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;
use std::time::Duration;

use ramdisk::workload::{Failure, expect};
use spin_lock_safe::simulated_kernel::{Completion, Device, Request, SentRequest};
use spin_lock_safe::sys::{IRP_MJ_CLEANUP, IRP_MJ_CLOSE, IRP_MJ_CREATE, NTSTATUS, STATUS_SUCCESS};

use crate::driver::{
    Counts, DeviceExtension, IOCTL_CALL, IOCTL_QUERY, IOCTL_WAIT, IOCTL_WORK, Slot,
};

/// The time limit after which a request counts as never completed.
const TIMEOUT: Duration = Duration::from_mins(1);

/// The numbers of sent and of completed requests.
#[derive(Debug, Default)]
pub(crate) struct Traffic {
    sent: AtomicU64,
    completed: AtomicU64,
}

/// An application's handle to the device. Threads may share it.
#[derive(Debug)]
pub(crate) struct Handle<'d> {
    device: &'d Device<DeviceExtension>,
    traffic: &'d Arc<Traffic>,
}

impl Traffic {
    pub(crate) fn sent(&self) -> u64 {
        self.sent.load(Ordering::Relaxed)
    }

    pub(crate) fn completed(&self) -> u64 {
        self.completed.load(Ordering::Relaxed)
    }
}

impl<'d> Handle<'d> {
    /// Opens the device.
    pub(crate) fn open(
        device: &'d Device<DeviceExtension>,
        traffic: &'d Arc<Traffic>,
    ) -> Result<Self, Failure> {
        let handle = Self { device, traffic };
        handle.done(Request::new(IRP_MJ_CREATE))?;
        Ok(handle)
    }

    /// Closes the handle, which cancels the waiting requests.
    pub(crate) fn close(self) -> Result<(), Failure> {
        self.done(Request::new(IRP_MJ_CLEANUP))?;
        self.done(Request::new(IRP_MJ_CLOSE))
    }

    /// Lets a request wait in `slot`.
    pub(crate) fn wait(&self, slot: Slot) -> SentRequest {
        self.control(IOCTL_WAIT, slot.index() as u64, 0)
    }

    /// Makes the driver complete at most `limit` waiting requests, and returns how many it completed.
    pub(crate) fn work(&self, limit: u64) -> Result<u64, Failure> {
        number(&self.control(IOCTL_WORK, limit, size_of::<u64>()))
    }

    /// Makes the driver complete the request that waits in `slot`, and returns how many it completed.
    pub(crate) fn call(&self, slot: Slot) -> Result<u64, Failure> {
        number(&self.control(IOCTL_CALL, slot.index() as u64, size_of::<u64>()))
    }

    /// Asks for the counts.
    pub(crate) fn query(&self) -> SentRequest {
        self.control(IOCTL_QUERY, 0, Counts::LENGTH)
    }

    pub(crate) fn control(&self, code: u32, input: u64, output_length: usize) -> SentRequest {
        let input = input.to_le_bytes();
        self.send(Request::device_control(code, &input, output_length))
    }

    fn done(&self, request: Request) -> Result<(), Failure> {
        succeeded(&self.send(request)).map(drop)
    }

    fn send(&self, request: Request) -> SentRequest {
        self.traffic.sent.fetch_add(1, Ordering::Relaxed);
        let traffic = Arc::clone(self.traffic);
        self.device.send(request.on_completion(move |_| {
            traffic.completed.fetch_add(1, Ordering::Relaxed);
        }))
    }
}

/// Waits for the request, and returns its status.
pub(crate) fn status(request: &SentRequest) -> Result<NTSTATUS, Failure> {
    let completion = request.wait(TIMEOUT).map_err(Failure::of)?;
    Ok(completion.status)
}

/// Returns the counts that a query has answered.
pub(crate) fn counts(query: &SentRequest) -> Result<Counts, Failure> {
    let counts = Counts::from_bytes(&succeeded(query)?.output);
    counts.ok_or_else(|| Failure::of("the counts are cut"))
}

fn number(request: &SentRequest) -> Result<u64, Failure> {
    let output = succeeded(request)?.output.try_into();
    let output = output.map_err(|_| Failure::of("a number is cut"))?;
    Ok(u64::from_le_bytes(output))
}

fn succeeded(request: &SentRequest) -> Result<Completion, Failure> {
    let completion = request.wait(TIMEOUT).map_err(Failure::of)?;
    let status = completion.status;
    expect(
        status == STATUS_SUCCESS,
        format_args!("a request failed with {status:#x}"),
    )?;
    Ok(completion)
}
