use std::hint;

use ramdisk::driver::{ControlExtension, IOCTL_RAMDISK_QUERY_STATISTICS, Statistics};
use ramdisk::port::{DriverEntry, Port, ScsiRequest, ScsiResult, control_device};
use ramdisk::workload::{self, Failure, expect};
use spin_lock_safe::simulated_kernel::{Completion, Device, Request, SentRequest};

/// What is not completed after so many looks, which take a second and more, never is.
const LOOKS: u32 = 20_000_000;

/// A machine without threads of its own: who waits for a request makes the driver's calls meanwhile.
pub(super) struct Machine {
    pub(super) port: Port,
    control: Device<ControlExtension>,
}

impl Machine {
    /// # Safety
    ///
    /// As for [`ramdisk::workload::Machine::start_with`].
    pub(super) unsafe fn start(entry: &DriverEntry) -> Result<Self, Failure> {
        // SAFETY: the caller vouches for the driver.
        let port = unsafe { Port::start(&entry.miniport) }?;
        // SAFETY: as above; `remove` drops it first.
        let control = unsafe { control_device(&port, entry) };
        Ok(Self { port, control })
    }

    /// Has a command executed.
    pub(super) fn execute(&self, command: ScsiRequest) -> Result<ScsiResult, Failure> {
        let sent = self.port.send(command);
        self.until(|| sent.result())
    }

    /// Waits for a write after the first `known` ones.
    pub(super) fn wait_for_write(&self, known: u64) -> SentRequest {
        workload::wait_for_write(&self.port, known)
    }

    /// Asks the control device for the statistics.
    pub(super) fn query(&self) -> SentRequest {
        let code = IOCTL_RAMDISK_QUERY_STATISTICS;
        self.control
            .send(Request::device_control(code, &[], Statistics::LENGTH))
    }

    pub(super) fn completion(&self, request: &SentRequest) -> Result<Completion, Failure> {
        self.until(|| request.completion())
    }

    /// Runs what the driver asks for until there is a result, which may be up to another thread.
    fn until<T>(&self, result: impl Fn() -> Option<T>) -> Result<T, Failure> {
        for _ in 0..LOOKS {
            self.port.run_dpcs();
            self.port.run_work_items();
            if let Some(result) = result() {
                return Ok(result);
            }
            hint::spin_loop();
        }
        Err(Failure::of("a request is never completed"))
    }

    /// Removes the adapter, whose requests were all completed once.
    pub(super) fn remove(self) -> Result<(), Failure> {
        drop(self.control);
        let tally = self.port.remove();
        let once = tally.completed == tally.started
            && tally.stray == 0
            && tally.service_completions == tally.service_requests;
        expect(once, "a request was not completed exactly once")
    }
}
