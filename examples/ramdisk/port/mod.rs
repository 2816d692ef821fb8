//! A port driver in user mode: it plays Storport for one virtual adapter.
//!
//! It calls the miniport as Storport does: `HwStartIo` at `DISPATCH_LEVEL`, on any
//! thread, and also inside `StorPortNotification` if more requests wait than the
//! adapter may have at a time; the DPC at `DISPATCH_LEVEL`, on several processors at
//! once; service requests and work items at `PASSIVE_LEVEL`.
//!
//! Nothing runs by itself: [`Port::run_dpcs`] and [`Port::run_work_items`] step through
//! what the miniport has asked for, and [`Processors`] are threads that do so.

mod adapter;
mod call_queue;
mod callbacks;
mod calls;
mod control_device;
mod driver_entry;
pub mod exports;
mod memory;
mod processors;
mod request;
mod scsi_queue;
mod sent;
mod service;

use std::sync::Arc;

use spin_lock_safe::simulated_kernel::{Request, SentRequest};

use crate::storport::{HwDeviceExtension, VIRTUAL_HW_INITIALIZATION_DATA};

use adapter::Adapter;

pub use adapter::{Limits, StartError};
pub use call_queue::CallQueue;
pub use control_device::control_device;
pub use driver_entry::DriverEntry;
pub use processors::Processors;
pub use request::ScsiRequest;
pub use scsi_queue::Tally;
pub use sent::{ScsiResult, SentScsi};

/// A started adapter.
#[derive(Debug)]
pub struct Port {
    adapter: Arc<Adapter>,
    limits: Limits,
}

impl Port {
    /// Finds and initializes the miniport's adapter, at `PASSIVE_LEVEL`.
    ///
    /// # Errors
    ///
    /// If a callback is missing, or one fails.
    ///
    /// # Safety
    ///
    /// `miniport` has the callbacks of a virtual miniport, which keep their contracts.
    pub unsafe fn start(miniport: &VIRTUAL_HW_INITIALIZATION_DATA) -> Result<Self, StartError> {
        let adapter = Adapter::new(miniport)?;
        let limits = adapter.start()?;
        Ok(Self { adapter, limits })
    }

    /// What the miniport made of its configuration.
    #[must_use]
    pub const fn limits(&self) -> Limits {
        self.limits
    }

    /// The miniport's name for the adapter.
    #[must_use]
    pub fn device_extension(&self) -> HwDeviceExtension {
        // SAFETY: it is the address that the miniport knows, and says when it is gone.
        unsafe { HwDeviceExtension::from_raw(self.adapter.extension()) }
    }

    /// Lets the adapter have `depth` requests at a time, as `StorPortSetAdapterQueueDepth`
    /// does; in the beginning it is what the miniport asked for.
    pub fn set_queue_depth(&self, depth: usize) {
        self.adapter.set_queue_depth(depth);
    }

    /// Sends an SRB, or lets it wait until the adapter may have one more.
    pub fn send(&self, request: ScsiRequest) -> SentScsi {
        self.adapter.send(request)
    }

    /// Passes on an application's request to `HwProcessServiceRequest`.
    pub fn send_service_request(&self, request: Request) -> SentRequest {
        self.adapter.send_service_request(request)
    }

    /// Resets the bus.
    pub fn reset_bus(&self) {
        self.adapter.reset_bus();
    }

    /// Runs the DPCs that are issued.
    pub fn run_dpcs(&self) {
        while self.adapter.calls.run_dpc() {}
    }

    /// Runs the work items that are queued.
    pub fn run_work_items(&self) {
        while self.adapter.calls.run_work_item() {}
    }

    /// Removes the adapter: completes the service requests that wait, waits for those
    /// that are being canceled, and frees what the miniport has.
    ///
    /// The processors are stopped, and all SRBs are completed.
    #[must_use]
    pub fn remove(self) -> Tally {
        self.adapter.remove();
        self.adapter.tally()
    }
}
