//! A port driver in user mode: it plays Storport for one adapter of a physical miniport, full
//! duplex and with one channel.
//!
//! | routine | IRQL | lock that it is called with |
//! |---|---|---|
//! | `HwFindAdapter`, `HwPassiveInitialize` | `PASSIVE_LEVEL` | none |
//! | `HwInitialize`, `HwInterrupt` | DIRQL | Interrupt |
//! | `HwBuildIo`, the DPC | `DISPATCH_LEVEL` | none |
//! | `HwStartIo`, `HwResetBus` | `DISPATCH_LEVEL` | StartIo |
//!
//! A request that the miniport hands back is completed later: its sender sees nothing of it
//! inside `StorPortNotification`. Nothing runs by itself: [`Port::step`] makes one call, and
//! [`Port::run_processor`] makes them on a thread.

mod adapter;
pub(crate) mod exports;
mod request;

use core::fmt;
use std::error::Error;
use std::sync::Arc;

use spin_lock_safe::sys::{
    HW_BUILDIO, HW_FIND_ADAPTER, HW_INITIALIZE, HW_INTERRUPT, HW_RESET_BUS, HW_STARTIO,
};

use crate::controller::Controller;
use adapter::Adapter;

pub(crate) use adapter::Tally;
pub(crate) use request::{SentSrb, SrbResult, SrbToSend};

/// `MapBuffers`: the data of all requests is mapped.
pub(crate) const STOR_MAP_ALL_BUFFERS_INCLUDING_READ_WRITE: u8 = 3;
/// `SynchronizationModel`: requests start while an interrupt is served.
#[expect(non_upper_case_globals, reason = "the value keeps its Microsoft name")]
pub(crate) const StorSynchronizeFullDuplex: i32 = 1;

/// The miniport: what this port driver needs of `HW_INITIALIZATION_DATA`.
#[derive(Clone, Copy, Debug)]
#[expect(non_snake_case, reason = "the fields keep their Microsoft names")]
pub(crate) struct Miniport {
    pub(crate) HwFindAdapter: HW_FIND_ADAPTER,
    pub(crate) HwInitialize: HW_INITIALIZE,
    pub(crate) HwBuildIo: HW_BUILDIO,
    pub(crate) HwStartIo: HW_STARTIO,
    pub(crate) HwInterrupt: HW_INTERRUPT,
    pub(crate) HwResetBus: HW_RESET_BUS,
    pub(crate) DeviceExtensionSize: usize,
    pub(crate) SrbExtensionSize: usize,
}

/// The adapter does not start: a routine or memory is missing, or a routine fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotStarted;

/// A started adapter.
#[derive(Debug)]
pub(crate) struct Port(Arc<Adapter>);

impl Port {
    /// Finds and initializes the miniport's adapter, at `PASSIVE_LEVEL`.
    ///
    /// # Safety
    ///
    /// `miniport` has the routines of a physical miniport, which keep their contracts.
    pub(crate) unsafe fn start(
        miniport: &Miniport,
        controller: Arc<Controller>,
    ) -> Result<Self, NotStarted> {
        let adapter = Arc::new(Adapter::new(miniport, controller).ok_or(NotStarted)?);
        adapter.start().ok_or(NotStarted)?;
        Ok(Self(adapter))
    }

    /// Sends a request to the miniport.
    pub(crate) fn send(&self, request: SrbToSend) -> SentSrb {
        self.0.send(request)
    }

    /// What the controller's interrupt line is connected to.
    pub(crate) fn interrupt(&self) {
        self.0.interrupt();
    }

    /// Has the miniport end all requests that are started.
    pub(crate) fn reset_bus(&self) {
        self.0.reset_bus();
    }

    /// Makes the next call that is asked for, if there is one; whether there was one.
    #[allow(dead_code, reason = "the tests step, the example runs processors")]
    pub(crate) fn step(&self) -> bool {
        self.0.step()
    }

    /// Makes calls until the port is stopped.
    pub(crate) fn run_processor(&self) {
        self.0.run();
    }

    pub(crate) fn stop(&self) {
        self.0.stop();
    }

    pub(crate) fn tally(&self) -> Tally {
        self.0.tally()
    }
}

impl fmt::Display for NotStarted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the adapter does not start")
    }
}

impl Error for NotStarted {}
