use std::hint;

use ramdisk::driver::{ControlExtension, IOCTL_RAMDISK_QUERY_STATISTICS, Statistics};
use ramdisk::driver_entry::DriverEntry;
use ramdisk::workload::{self, Failure, expect};
use spin_lock_safe::simulated_kernel::{
    Adapter, Completion, Device, Request, SentRequest, SrbCompletion, SrbRequest,
};

/// The number of checks, which take more than a second, after which a request counts as never completed.
const LOOKS: u32 = 20_000_000;

/// A machine without threads of its own. A thread that waits for a request makes the driver's calls.
pub(super) struct Machine {
    pub(super) adapter: Adapter,
    control: Device<ControlExtension>,
}

impl Machine {
    /// # Safety
    ///
    /// The same as for [`ramdisk::workload::Machine::start_with`].
    pub(super) unsafe fn start(entry: &DriverEntry) -> Result<Self, Failure> {
        // SAFETY: the caller promises that the driver keeps the contracts.
        let adapter = unsafe { Adapter::start_virtual(&entry.miniport) }?;
        let adapter = adapter.starting_next_in_completion();
        // SAFETY: as above. `remove` drops the control device first.
        let control = unsafe { entry.control_device(&adapter) };
        Ok(Self { adapter, control })
    }

    /// Sends a command and waits for its completion.
    pub(super) fn execute(&self, command: SrbRequest) -> Result<SrbCompletion, Failure> {
        let sent = self.adapter.send(command);
        self.until(|| sent.completion())
    }

    /// Sends a request that waits for a write after the first `known` writes.
    pub(super) fn wait_for_write(&self, known: u64) -> SentRequest {
        workload::wait_for_write(&self.adapter, known)
    }

    /// Sends a request for the statistics to the control device.
    pub(super) fn query(&self) -> SentRequest {
        let code = IOCTL_RAMDISK_QUERY_STATISTICS;
        self.control
            .send(Request::device_control(code, &[], Statistics::LENGTH))
    }

    pub(super) fn completion(&self, request: &SentRequest) -> Result<Completion, Failure> {
        self.until(|| request.completion())
    }

    /// Makes the calls that the driver asks for until there is a result, which another thread may produce.
    fn until<T>(&self, result: impl Fn() -> Option<T>) -> Result<T, Failure> {
        for _ in 0..LOOKS {
            self.adapter.run_dpcs();
            self.adapter.run_work_items();
            if let Some(result) = result() {
                return Ok(result);
            }
            hint::spin_loop();
        }
        Err(Failure::of("a request is never completed"))
    }

    /// Removes the adapter, and checks that all requests were completed once.
    pub(super) fn remove(self) -> Result<(), Failure> {
        drop(self.control);
        let tally = self.adapter.remove();
        let once =
            tally.completed == tally.started && tally.service_completions == tally.service_requests;
        expect(once, "a request was not completed exactly once")
    }
}
