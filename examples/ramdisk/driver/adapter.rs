use alloc::collections::TryReserveError;
use alloc::vec::Vec;

use spin_lock_safe::SpinLock;
use spin_lock_safe::sys::{PVOID, ULONG};

use super::request_queue::RequestQueue;
use super::statistics::Statistics;
use super::waiters::Waiters;
use crate::disk::{BLOCK_SIZE, Disk};
use crate::storport::{Dpc, HwDeviceExtension, Worker};

/// The size of the disk, in blocks: 32 MiB.
pub const DISK_BLOCKS: u32 = 65_536;
/// No request transfers more bytes.
pub const MAXIMUM_TRANSFER_LENGTH: ULONG = 65_536;
/// So many requests Storport may start before one is completed.
pub const QUEUE_DEPTH: usize = 16;

/// The device extension: what the miniport knows of its adapter.
pub(super) struct Adapter {
    pub(super) port: HwDeviceExtension,
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
    /// An adapter with an empty disk.
    pub(super) fn new(port: HwDeviceExtension) -> Result<Self, TryReserveError> {
        Ok(Self {
            port,
            requests: SpinLock::new(RequestQueue::new()?),
            disk: SpinLock::new(empty_disk()?),
            statistics: SpinLock::default(),
            waiters: SpinLock::new(Waiters::new()?),
            dpc: Dpc::default(),
            worker: Worker::default(),
        })
    }

    /// The adapter with this device extension.
    ///
    /// # Safety
    ///
    /// Storport called the miniport with `extension`, after `HwFindAdapter` and before
    /// `HwFreeAdapterResources`; `'a` ends when the call does.
    pub(super) const unsafe fn from_raw<'a>(extension: PVOID) -> &'a Self {
        // SAFETY: `HwFindAdapter` made the extension an `Adapter`.
        unsafe { &*extension.cast() }
    }
}

/// A disk of [`DISK_BLOCKS`] zeroed blocks.
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
