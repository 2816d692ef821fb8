use std::collections::{TryReserveError, VecDeque};

use handlers::extension::RawLock;
use ramdisk::disk::Disk;
use ramdisk::driver::{QUEUE_DEPTH, Statistics, empty_disk};
use ramdisk::storport::{Dpc, Worker};
use spin_lock_safe::HwDeviceExtension;
use spin_lock_safe::sys::{PSCSI_REQUEST_BLOCK, PVOID};

use super::waiters::Waiters;

/// The device extension.
pub(super) struct Adapter {
    pub(super) port: &'static HwDeviceExtension,
    pub(super) requests: RawLock<VecDeque<PSCSI_REQUEST_BLOCK>>,
    pub(super) disk: RawLock<Disk<Vec<u8>>>,
    pub(super) statistics: RawLock<Statistics>,
    pub(super) waiters: RawLock<Waiters>,
    pub(super) dpc: Dpc,
    pub(super) worker: Worker,
}

impl Adapter {
    /// Makes an adapter with an empty disk.
    pub(super) fn new(port: &'static HwDeviceExtension) -> Result<Self, TryReserveError> {
        let mut requests = VecDeque::new();
        requests.try_reserve_exact(QUEUE_DEPTH)?;
        Ok(Self {
            port,
            requests: RawLock::new(requests),
            disk: RawLock::new(empty_disk()?),
            statistics: RawLock::new(Statistics::default()),
            waiters: RawLock::new(Waiters::new()?),
            dpc: Dpc::default(),
            worker: Worker::default(),
        })
    }

    /// Returns the adapter with this device extension.
    ///
    /// # Safety
    ///
    /// Storport called the miniport with `extension`, after `HwFindAdapter` and before
    /// `HwFreeAdapterResources`. `'a` ends with the call.
    pub(super) const unsafe fn from_raw<'a>(extension: PVOID) -> &'a Self {
        // SAFETY: `HwFindAdapter` made the extension an `Adapter`.
        unsafe { &*extension.cast() }
    }
}
