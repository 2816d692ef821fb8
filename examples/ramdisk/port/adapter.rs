use core::fmt;
use core::ptr;
use std::error::Error;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use spin_lock_safe::Irp;
use spin_lock_safe::simulated_kernel::{Request, SentRequest, at_irql};
use spin_lock_safe::sys::{DISPATCH_LEVEL, PSCSI_REQUEST_BLOCK, PVOID, STATUS_PENDING};

use super::callbacks::Callbacks;
use super::calls::Calls;
use super::memory::Memory;
use super::request::ScsiRequest;
use super::scsi_queue::{ScsiQueue, Tally};
use super::sent::{Block, SentScsi};
use super::service::ServiceRequests;
use crate::storport::{
    PORT_CONFIGURATION_INFORMATION, SP_RETURN_FOUND, VIRTUAL_HW_INITIALIZATION_DATA,
};

/// An adapter, as Storport sees it.
#[derive(Debug)]
pub(crate) struct Adapter {
    miniport: Callbacks,
    memory: Memory,
    scsi: Mutex<ScsiQueue>,
    pub(super) service_requests: ServiceRequests,
    pub(super) calls: Calls,
}

// SAFETY: the memory is the miniport's, whose callbacks may run on any processor.
unsafe impl Send for Adapter {}
// SAFETY: as above.
unsafe impl Sync for Adapter {}

/// Why an adapter does not start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartError {
    /// A callback that every virtual miniport has is missing.
    MissingCallback,
    /// `HwFindAdapter` did not return `SP_RETURN_FOUND`.
    NotFound,
    /// `HwInitialize` returned `FALSE`.
    NotInitialized,
}

/// What Storport goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// So many requests the adapter has at a time.
    pub queue_depth: usize,
    /// No request transfers more bytes.
    pub maximum_transfer_length: usize,
}

impl Adapter {
    /// An adapter that is not started; the miniport finds it by its extension.
    pub(super) fn new(miniport: &VIRTUAL_HW_INITIALIZATION_DATA) -> Result<Arc<Self>, StartError> {
        let size = miniport.DeviceExtensionSize as usize;
        let adapter = Arc::new(Self {
            miniport: Callbacks::of(miniport).ok_or(StartError::MissingCallback)?,
            memory: Memory::new(size).ok_or(StartError::NotFound)?,
            scsi: Mutex::default(),
            service_requests: ServiceRequests::default(),
            calls: Calls::new(),
        });
        adapter.memory.set_adapter(Arc::as_ptr(&adapter));
        Ok(adapter)
    }

    /// Has the miniport find and initialize the adapter.
    pub(super) fn start(&self) -> Result<Limits, StartError> {
        let configuration = self.find()?;
        // SAFETY: the adapter is found.
        if unsafe { (self.miniport.initialize)(self.extension()) } == 0 {
            return Err(StartError::NotInitialized);
        }
        let limits = Limits {
            queue_depth: configuration.MaxNumberOfIO as usize,
            maximum_transfer_length: configuration.MaximumTransferLength as usize,
        };
        self.set_queue_depth(limits.queue_depth);
        Ok(limits)
    }

    fn find(&self) -> Result<PORT_CONFIGURATION_INFORMATION, StartError> {
        let mut configuration = PORT_CONFIGURATION_INFORMATION::default();
        let mut again = 0;
        let none = ptr::null_mut();
        // SAFETY: the extension is zeroed, and has the size that the miniport asked for.
        let found = unsafe {
            (self.miniport.find_adapter)(
                self.extension(),
                none,
                none,
                none,
                ptr::null_mut(),
                (&raw mut configuration).cast(),
                &raw mut again,
            )
        };
        (found == SP_RETURN_FOUND)
            .then_some(configuration)
            .ok_or(StartError::NotFound)
    }

    pub(super) fn extension(&self) -> PVOID {
        self.memory.extension()
    }

    pub(super) fn set_queue_depth(&self, depth: usize) {
        self.scsi().set_depth(depth);
    }

    pub(super) fn send(&self, request: ScsiRequest) -> SentScsi {
        let block = Block::new(request);
        let admitted = self.scsi().admit(&block);
        if admitted {
            self.start_io(&block);
        }
        SentScsi(block)
    }

    /// Takes back a request that the miniport has completed, and starts the next.
    pub(super) fn complete(&self, srb: PSCSI_REQUEST_BLOCK) {
        let completed = self.scsi().complete(srb.addr());
        let Some(completed) = completed else { return };
        completed.block.publish();
        if let Some(next) = completed.next {
            self.start_io(&next);
        }
    }

    fn start_io(&self, block: &Block) {
        at_irql(DISPATCH_LEVEL, || {
            // SAFETY: the adapter is started, and the request is the miniport's from
            // now on.
            unsafe { (self.miniport.start_io)(self.extension(), block.srb()) };
        });
    }

    pub(super) fn reset_bus(&self) {
        // SAFETY: the adapter is started.
        at_irql(DISPATCH_LEVEL, || unsafe {
            (self.miniport.reset_bus)(self.extension(), 0);
        });
    }

    pub(super) fn send_service_request(&self, request: Request) -> SentRequest {
        self.service_requests.note_sent();
        request.send(|irp| {
            // SAFETY: the I/O manager hands over the request.
            let mut irp = unsafe { Irp::from_raw(irp) };
            irp.mark_pending();
            let irp = irp.into_raw().cast();
            // SAFETY: the adapter is started, and the request is the miniport's from
            // now on.
            unsafe { (self.miniport.process_service_request)(self.extension(), irp) };
            STATUS_PENDING
        })
    }

    pub(super) fn remove(&self) {
        // SAFETY: the adapter is started.
        unsafe { (self.miniport.complete_service_irp)(self.extension()) };
        self.service_requests.wait_for_all();
        // SAFETY: the miniport has no request any more, and is not called again.
        unsafe { (self.miniport.free_adapter_resources)(self.extension()) };
    }

    pub(super) fn tally(&self) -> Tally {
        let mut tally = self.scsi().tally();
        let service = self.service_requests.count();
        tally.service_requests = service.sent;
        tally.service_completions = service.completed;
        tally
    }

    fn scsi(&self) -> MutexGuard<'_, ScsiQueue> {
        self.scsi.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MissingCallback => "the miniport lacks a callback",
            Self::NotFound => "the miniport finds no adapter",
            Self::NotInitialized => "the miniport does not initialize its adapter",
        })
    }
}

impl Error for StartError {}
