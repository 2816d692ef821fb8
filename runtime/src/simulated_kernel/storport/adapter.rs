use core::fmt;
use core::ptr;
use std::sync::Arc;
use std::vec::Vec;

use super::block::Block;
use super::calls::Call;
use super::port::{Kind, Port};
use super::sent_srb::SentSrb;
use super::srb_request::SrbRequest;
use super::start::{self, StartError};
use super::statistics::AdapterStatistics;
use crate::raw::{
    HW_INITIALIZATION_DATA, KIRQL, PORT_CONFIGURATION_INFORMATION, PVOID, ULONG,
    VIRTUAL_HW_INITIALIZATION_DATA,
};
use crate::simulated_kernel::known::Known;
use crate::sync::thread::JoinHandle;
use crate::sync::{Mutex, global};

global! { static ADAPTERS: Known<Port> = Known::new(); }

/// An adapter of a Storport miniport, with Storport above it.
///
/// Make it from the structure that the miniport's `DriverEntry` passes to `StorPortInitialize`. The
/// device extension is zeroed memory of the size that the miniport asks for, aligned to 16. Its
/// address is the handle that the miniport passes to Storport's routines.
///
/// | routine | virtual miniport | physical miniport |
/// |---|---|---|
/// | `HwFindAdapter`, passive initialization | `PASSIVE_LEVEL` | `PASSIVE_LEVEL` |
/// | `HwInitialize` | `PASSIVE_LEVEL` | DIRQL, Interrupt lock |
/// | `HwBuildIo`, DPCs, `HW_TIMER_EX` | `DISPATCH_LEVEL` | `DISPATCH_LEVEL` |
/// | `HwStartIo` | `DISPATCH_LEVEL` | `DISPATCH_LEVEL`, StartIo lock |
/// | `HwResetBus`, `HW_TIMER` | `DISPATCH_LEVEL`, StartIo lock | `DISPATCH_LEVEL`, StartIo lock |
/// | `HwInterrupt` | | DIRQL, Interrupt lock |
/// | `HwMSInterruptRoutine` | | DIRQL, the lock of the message or the Interrupt lock |
/// | service requests, work items, `HwAdapterControl`, `HwUnitControl` | `PASSIVE_LEVEL` | `PASSIVE_LEVEL` |
///
/// In half duplex, Storport holds the Interrupt lock wherever it holds the StartIo lock. The rule
/// `SpinLockSafe` does not count the locks that Storport holds.
///
/// Nothing runs on its own. [`run_dpcs`](Self::run_dpcs) and
/// [`run_work_items`](Self::run_work_items) make the calls that the miniport has asked for, or the
/// threads of [`start_processors`](Self::start_processors) do. Timers expire when the test calls
/// [`expire_timers`](Self::expire_timers).
///
/// Storport reports, with the lines concerned, an SRB that the miniport completes twice, uses after its
/// completion, or has not completed when the adapter is [removed](Self::remove). Dropping an adapter
/// instead of removing it does not call the miniport.
///
/// # Examples
///
/// This miniport completes every request at once.
///
/// ```
/// use spin_lock_safe::ddi::StorPortCompleteSrb;
/// use spin_lock_safe::simulated_kernel::{Adapter, SrbRequest};
/// use spin_lock_safe::sys::{
///     BOOLEAN, PBOOLEAN, PCHAR, PPORT_CONFIGURATION_INFORMATION, PVOID, SP_RETURN_FOUND,
///     SRB_STATUS_SUCCESS, TRUE, ULONG, VIRTUAL_HW_INITIALIZATION_DATA,
/// };
/// use spin_lock_safe::{HwDeviceExtension, Srb, spin_lock_safe};
///
/// #[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER)]
/// unsafe extern "system" fn find_adapter(
///     _extension: PVOID,
///     _context: PVOID,
///     _bus: PVOID,
///     _lower_device: PVOID,
///     _arguments: PCHAR,
///     _configuration: PPORT_CONFIGURATION_INFORMATION,
///     _again: PBOOLEAN,
/// ) -> ULONG {
///     SP_RETURN_FOUND
/// }
///
/// #[spin_lock_safe(HW_INITIALIZE)]
/// unsafe extern "system" fn initialize(_extension: PVOID) -> BOOLEAN {
///     TRUE
/// }
///
/// #[spin_lock_safe(HW_STARTIO)]
/// unsafe extern "system" fn start_io(adapter: &HwDeviceExtension, mut srb: Srb) -> BOOLEAN {
///     srb.set_srb_status(SRB_STATUS_SUCCESS);
///     StorPortCompleteSrb(adapter, srb);
///     TRUE
/// }
///
/// #[spin_lock_safe(HW_RESET_BUS)]
/// unsafe extern "system" fn reset_bus(_extension: PVOID, _path: ULONG) -> BOOLEAN {
///     TRUE
/// }
///
/// let miniport = VIRTUAL_HW_INITIALIZATION_DATA {
///     HwFindAdapter: Some(find_adapter),
///     HwInitialize: Some(initialize),
///     HwStartIo: Some(start_io),
///     HwResetBus: Some(reset_bus),
///     DeviceExtensionSize: 64,
///     ..VIRTUAL_HW_INITIALIZATION_DATA::new()
/// };
/// // SAFETY: the routines keep the contracts of their roles.
/// let adapter = unsafe { Adapter::start_virtual(&miniport) }?;
/// let test_unit_ready = adapter.send(SrbRequest::command([0; 6]));
/// assert!(test_unit_ready.completion().is_some_and(|completion| completion.is_success()));
/// assert_eq!(adapter.remove().completed, 1);
/// # Ok::<(), spin_lock_safe::simulated_kernel::StartError>(())
/// ```
///
/// Microsoft's page: [`StorPortInitialize`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportinitialize).
pub struct Adapter {
    pub(super) port: Arc<Port>,
    pub(super) processors: Mutex<Vec<JoinHandle<()>>>,
}

/// The hardware of a physical adapter.
#[derive(Clone, Copy, Debug)]
pub struct Hardware {
    /// The IRQL of the adapter's interrupt.
    pub interrupt_irql: KIRQL,
    /// The address of the mapped registers, which `StorPortGetDeviceBase` returns.
    pub device_base: PVOID,
}

impl Adapter {
    /// Makes an adapter without a miniport, to test its locks. Its interrupt has the IRQL `interrupt_irql`.
    #[must_use]
    pub fn new(interrupt_irql: KIRQL) -> Self {
        let none = HW_INITIALIZATION_DATA::new();
        let port = Port::new(&none, Kind::Bare, interrupt_irql, ptr::null_mut());
        Self::of(port)
    }

    /// Finds and initializes the adapter of a virtual miniport.
    ///
    /// # Errors
    ///
    /// If a routine is missing or fails.
    ///
    /// # Panics
    ///
    /// If a routine leaves a spin lock held or another IRQL.
    ///
    /// # Safety
    ///
    /// The routines of `miniport` keep the contracts of their roles, until the adapter is dropped.
    #[track_caller]
    pub unsafe fn start_virtual(
        miniport: &VIRTUAL_HW_INITIALIZATION_DATA,
    ) -> Result<Self, StartError> {
        let none = Hardware {
            interrupt_irql: crate::raw::DISPATCH_LEVEL,
            device_base: ptr::null_mut(),
        };
        // SAFETY: the caller promises that the miniport keeps its contracts.
        unsafe { Self::start(&(*miniport).into(), none) }
    }

    /// Finds and initializes the adapter of a miniport. The miniport is virtual, and uses no hardware, if
    /// its `FeatureSupport` says so.
    ///
    /// # Errors
    ///
    /// If a routine is missing or fails.
    ///
    /// # Panics
    ///
    /// If a routine leaves a spin lock held or another IRQL.
    ///
    /// # Safety
    ///
    /// The routines of `miniport` keep the contracts of their roles, and may use the `hardware`,
    /// until the adapter is dropped.
    #[track_caller]
    pub unsafe fn start(
        miniport: &HW_INITIALIZATION_DATA,
        hardware: Hardware,
    ) -> Result<Self, StartError> {
        let kind = if start::is_virtual(miniport.FeatureSupport) {
            Kind::Virtual
        } else {
            Kind::Physical
        };
        let Hardware {
            interrupt_irql,
            device_base,
        } = hardware;
        let adapter = Self::of(Port::new(miniport, kind, interrupt_irql, device_base));
        adapter.port.start_adapter()?;
        Ok(adapter)
    }

    fn of(port: Arc<Port>) -> Self {
        ADAPTERS.add(port.extension().addr(), &port);
        Self {
            port,
            processors: Mutex::default(),
        }
    }

    /// Makes the completion of an SRB start the next waiting SRB on the same thread, before
    /// `StorPortNotification` returns. Otherwise the next SRB is started like a DPC.
    ///
    /// On Windows either may happen to a virtual miniport, so a test should try both. Storport ends a
    /// physical miniport's SRBs in its own DPCs, for which this changes nothing.
    #[must_use]
    pub fn starting_next_in_completion(self) -> Self {
        self.port.settings().starts_next_in_completion = true;
        self
    }

    /// Returns the address of the device extension.
    #[must_use]
    pub fn device_extension(&self) -> PVOID {
        self.port.extension()
    }

    /// Returns the configuration that `HwFindAdapter` has filled in.
    #[must_use]
    pub fn configuration(&self) -> PORT_CONFIGURATION_INFORMATION {
        self.port.settings().configuration
    }

    /// Sets how many SRBs the miniport may have at a time, which is `MaxNumberOfIO` at first.
    pub fn set_queue_depth(&self, depth: usize) {
        self.port.srbs().depth = depth;
    }

    /// Sends an SRB, or queues it until the miniport may have one more.
    ///
    /// # Panics
    ///
    /// If a routine of the miniport leaves a spin lock held or another IRQL.
    #[track_caller]
    pub fn send(&self, request: SrbRequest) -> SentSrb {
        let extension_size = self.port.settings().configuration.SrbExtensionSize;
        let block = Block::new(request, extension_size);
        self.port.send(&block);
        SentSrb {
            port: Arc::clone(&self.port),
            block,
        }
    }

    /// Resets a bus, as Storport does after a timeout, and returns the result of the miniport's
    /// `HwResetBus`.
    ///
    /// # Panics
    ///
    /// If the routine leaves a spin lock held or another IRQL.
    #[track_caller]
    pub fn reset_bus(&self, path: u8) -> bool {
        self.port.reset_bus(path.into())
    }

    /// Raises the adapter's interrupt. `HwInterrupt` is called in the same way as a DPC.
    pub fn interrupt(&self) {
        self.port.calls.dispatch.push(Call::Interrupt);
    }

    /// Raises the interrupt message `id`. The `HwMSInterruptRoutine` that the miniport has put into its
    /// configuration is called in the same way as a DPC.
    pub fn interrupt_message(&self, id: ULONG) {
        self.port.calls.dispatch.push(Call::Message(id));
    }

    /// Returns the counts so far.
    #[must_use]
    pub fn statistics(&self) -> AdapterStatistics {
        let mut statistics = *self.port.statistics();
        let service = self.port.service.count();
        statistics.service_requests = service.sent;
        statistics.service_completions = service.completed;
        statistics
    }

    pub(crate) const fn port(&self) -> &Arc<Port> {
        &self.port
    }
}

impl Drop for Adapter {
    fn drop(&mut self) {
        for processor in self.stop_processors() {
            // If the thread panicked, its panic is reported already or by `remove`.
            _ = processor.join();
        }
        ADAPTERS.remove(self.port.extension().addr());
    }
}

impl fmt::Debug for Adapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Adapter")
            .field("device_extension", &self.device_extension())
            .finish_non_exhaustive()
    }
}

/// Returns the adapter with this device extension, if there is one.
pub(crate) fn find(extension: PVOID) -> Option<Arc<Port>> {
    ADAPTERS.find(extension.addr())
}
