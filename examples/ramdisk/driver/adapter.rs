use alloc::collections::TryReserveError;
use alloc::vec::Vec;

use spin_lock_safe::sys::{PVOID, ULONG};
use spin_lock_safe::{HwDeviceExtension, SpinLock};

use super::request_queue::RequestQueue;
use super::statistics::Statistics;
use super::waiters::Waiters;
use crate::disk::{BLOCK_SIZE, Disk};
use crate::storport::{Dpc, Worker};

/// The size of the disk, in blocks: 32 MiB.
pub const DISK_BLOCKS: u32 = 65_536;
/// The largest number of bytes that a request transfers.
pub const MAXIMUM_TRANSFER_LENGTH: ULONG = 65_536;
/// The number of requests that Storport may start before one is completed.
pub const QUEUE_DEPTH: usize = 16;

/// The adapter, for Storport and for the miniport.
pub(super) type Port = HwDeviceExtension<Adapter>;

/// The device extension, with the miniport's data for its adapter.
pub(super) struct Adapter {
    /// The SRBs that the DPC has not taken yet.
    pub(super) requests: SpinLock<RequestQueue>,
    pub(super) disk: SpinLock<Disk<Vec<u8>>>,
    pub(super) statistics: SpinLock<Statistics>,
    /// The service requests that wait for a write.
    pub(super) waiters: SpinLock<Waiters>,
    pub(super) dpc: Dpc,
    pub(super) worker: Worker,
}

impl Adapter {
    /// Makes an adapter with an empty disk.
    pub(super) fn new() -> Result<Self, TryReserveError> {
        Ok(Self {
            requests: SpinLock::new(RequestQueue::new()?),
            disk: SpinLock::new(empty_disk()?),
            statistics: SpinLock::default(),
            waiters: SpinLock::new(Waiters::new()?),
            dpc: Dpc::default(),
            worker: Worker::default(),
        })
    }

    /// Returns the adapter with this device extension.
    ///
    /// # Safety
    ///
    /// `extension` is the address of an adapter's extension, after `HwFindAdapter` and before
    /// `HwFreeAdapterResources`. `'a` ends with the call.
    pub(super) const unsafe fn from_raw<'a>(extension: PVOID) -> &'a Port {
        // SAFETY: `HwFindAdapter` made the extension an `Adapter`.
        unsafe { &*extension.cast() }
    }
}

/// Returns a disk of [`DISK_BLOCKS`] zeroed blocks.
///
/// # Errors
///
/// If there is no memory for it.
pub fn empty_disk() -> Result<Disk<Vec<u8>>, TryReserveError> {
    let bytes = DISK_BLOCKS as usize * BLOCK_SIZE;
    let mut storage = Vec::new();
    storage.try_reserve_exact(bytes)?;
    storage.resize(bytes, 0);
    Ok(Disk::new(storage))
}
