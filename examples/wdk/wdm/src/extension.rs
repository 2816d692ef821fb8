//! The driver's data for its device.

use alloc::vec::Vec;
use core::cell::UnsafeCell;
use core::sync::atomic::AtomicU32;

use spin_lock_safe::{CancelableIrp, SpinLock};
use wdk_sys::{KDPC, PKDPC, PKINTERRUPT};

/// The number of reads that may wait.
pub const MAXIMUM_READS: usize = 64;

/// The device extension.
#[derive(Debug)]
pub struct DeviceExtension {
    /// The reads that wait for an interrupt. The memory is allocated beforehand, because the list is
    /// used under the lock.
    pub reads: SpinLock<Vec<CancelableIrp>>,
    /// The number of interrupts since the last query.
    pub interrupts: AtomicU32,
    /// The device's interrupt, after it is connected.
    pub interrupt: PKINTERRUPT,
    dpc: UnsafeCell<KDPC>,
}

// SAFETY: the interrupt object and the DPC belong to the system, and its routines may be called with their
// addresses on any processor.
unsafe impl Sync for DeviceExtension {}

impl DeviceExtension {
    /// Makes the extension of a new device.
    #[must_use]
    pub fn new() -> Self {
        Self {
            reads: SpinLock::new(Vec::with_capacity(MAXIMUM_READS)),
            interrupts: AtomicU32::new(0),
            interrupt: core::ptr::null_mut(),
            dpc: UnsafeCell::new(KDPC::default()),
        }
    }

    /// Returns the address of the DPC.
    pub const fn dpc(&self) -> PKDPC {
        self.dpc.get()
    }
}

impl Default for DeviceExtension {
    fn default() -> Self {
        Self::new()
    }
}
