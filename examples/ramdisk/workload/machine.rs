use alloc::vec::Vec;

use spin_lock_safe::simulated_kernel::{Device, Request, SentRequest};
use spin_lock_safe::sys::STATUS_CANCELLED;

use super::failure::{Failure, expect};
use crate::driver::ControlExtension;
use crate::port::{DriverEntry, Port, Processors, Tally, control_device};
use crate::storport::IOCTL_MINIPORT_PROCESS_SERVICE_IRP;

/// A machine with a RAM disk: its adapter, its control device, its processors.
#[derive(Debug)]
pub struct Machine {
    port: Port,
    control: Device<ControlExtension>,
    processors: Processors,
}

impl Machine {
    /// Starts the adapter, with so many threads that run DPCs.
    ///
    /// # Errors
    ///
    /// If the adapter does not start.
    pub fn start(processors: usize) -> Result<Self, Failure> {
        // SAFETY: this driver keeps the contracts.
        unsafe { Self::start_with(&DriverEntry::annotated(), processors) }
    }

    /// The same, with another driver.
    ///
    /// # Errors
    ///
    /// If the adapter does not start.
    ///
    /// # Safety
    ///
    /// The driver's routines keep their contracts, and know the control device by its
    /// [`ControlExtension`].
    pub unsafe fn start_with(entry: &DriverEntry, processors: usize) -> Result<Self, Failure> {
        // SAFETY: the caller vouches for the driver.
        let port = unsafe { Port::start(&entry.miniport) }?;
        Ok(Self {
            // SAFETY: as above; `remove` drops it first.
            control: unsafe { control_device(&port, entry) },
            processors: Processors::start(&port, processors),
            port,
        })
    }

    /// The port driver.
    #[must_use]
    pub const fn port(&self) -> &Port {
        &self.port
    }

    /// The control device.
    #[must_use]
    pub const fn control(&self) -> &Device<ControlExtension> {
        &self.control
    }

    /// Waits for a write after the first `known` ones.
    pub fn send_wait(&self, known: u64) -> SentRequest {
        wait_for_write(&self.port, known)
    }

    /// Removes the adapter while `requests` more applications wait for a write.
    ///
    /// # Errors
    ///
    /// If a processor panicked, or a request was not completed as canceled.
    pub fn remove_with_waiters(self, writes: u64, requests: usize) -> Result<Tally, Failure> {
        let waiting: Vec<_> = (0..requests).map(|_| self.send_wait(writes)).collect();
        let all_wait = waiting.iter().all(|request| !request.is_completed());
        expect(all_wait, "a request waits for no write")?;
        let tally = self.remove()?;
        let canceled = |request: &SentRequest| {
            let completion = request.completion();
            completion.is_some_and(|completion| completion.status == STATUS_CANCELLED)
        };
        expect(waiting.iter().all(canceled), "a request is left behind")?;
        Ok(tally)
    }

    /// Stops the processors and removes the adapter.
    ///
    /// # Errors
    ///
    /// If a processor panicked.
    pub fn remove(self) -> Result<Tally, Failure> {
        drop(self.control);
        let stopped = self.processors.stop();
        stopped.map_err(|_| Failure::of("a processor panicked"))?;
        Ok(self.port.remove())
    }
}

/// Waits for a write after the first `known` ones.
pub fn wait_for_write(port: &Port, known: u64) -> SentRequest {
    let (code, known) = (IOCTL_MINIPORT_PROCESS_SERVICE_IRP, known.to_le_bytes());
    port.send_service_request(Request::device_control(code, &known, known.len()))
}
