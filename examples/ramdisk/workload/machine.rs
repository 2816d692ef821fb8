use alloc::vec::Vec;

use spin_lock_safe::simulated_kernel::{Adapter, AdapterStatistics, Device, Request, SentRequest};
use spin_lock_safe::sys::STATUS_CANCELLED;

use super::failure::{Failure, expect};
use crate::driver::ControlExtension;
use crate::driver_entry::DriverEntry;
use crate::storport::IOCTL_MINIPORT_PROCESS_SERVICE_IRP;

/// A machine with a RAM disk: its adapter, its control device, its processors.
#[derive(Debug)]
pub struct Machine {
    adapter: Adapter,
    control: Device<ControlExtension>,
}

impl Machine {
    /// Starts the adapter, with this number of threads that run DPCs.
    ///
    /// # Errors
    ///
    /// If the adapter does not start.
    pub fn start(processors: usize) -> Result<Self, Failure> {
        // SAFETY: this driver keeps the contracts.
        unsafe { Self::start_with(&DriverEntry::annotated(), processors) }
    }

    /// Starts the adapter of another driver.
    ///
    /// # Errors
    ///
    /// If the adapter does not start.
    ///
    /// # Safety
    ///
    /// The driver's routines keep their contracts, and the control device has a
    /// [`ControlExtension`].
    pub unsafe fn start_with(entry: &DriverEntry, processors: usize) -> Result<Self, Failure> {
        // SAFETY: the caller promises that the driver keeps its contracts.
        let adapter = unsafe { Adapter::start_virtual(&entry.miniport) }?;
        let adapter = adapter.starting_next_in_completion();
        adapter.start_processors(processors);
        Ok(Self {
            // SAFETY: as above. `remove` drops the control device first.
            control: unsafe { entry.control_device(&adapter) },
            adapter,
        })
    }

    /// Returns the adapter.
    #[must_use]
    pub const fn adapter(&self) -> &Adapter {
        &self.adapter
    }

    /// Returns the control device.
    #[must_use]
    pub const fn control(&self) -> &Device<ControlExtension> {
        &self.control
    }

    /// Sends a request that waits for a write after the first `known` writes.
    pub fn send_wait(&self, known: u64) -> SentRequest {
        wait_for_write(&self.adapter, known)
    }

    /// Removes the adapter while `requests` more requests wait for a write.
    ///
    /// # Errors
    ///
    /// If a request was not completed as canceled.
    pub fn remove_with_waiters(
        self,
        writes: u64,
        requests: usize,
    ) -> Result<AdapterStatistics, Failure> {
        let waiting: Vec<_> = (0..requests).map(|_| self.send_wait(writes)).collect();
        let all_wait = waiting.iter().all(|request| !request.is_completed());
        expect(all_wait, "a request waits for no write")?;
        let tally = self.remove();
        let canceled = |request: &SentRequest| {
            let completion = request.completion();
            completion.is_some_and(|completion| completion.status == STATUS_CANCELLED)
        };
        expect(waiting.iter().all(canceled), "a request is left behind")?;
        Ok(tally)
    }

    /// Stops the processors and removes the adapter.
    #[must_use]
    pub fn remove(self) -> AdapterStatistics {
        drop(self.control);
        self.adapter.remove()
    }
}

/// Sends a request that waits for a write after the first `known` writes.
pub fn wait_for_write(adapter: &Adapter, known: u64) -> SentRequest {
    let (code, known) = (IOCTL_MINIPORT_PROCESS_SERVICE_IRP, known.to_le_bytes());
    adapter.send_service_request(Request::device_control(code, &known, known.len()))
}
