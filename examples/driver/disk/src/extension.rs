use protocol::{Counts, Event};
use ramdisk::disk::Disk;
use spin_lock_safe::sys::DEVICE_OBJECT;
use spin_lock_safe::{DeviceObject, SpinLock, spin_lock_safe};
use wdm::{PoolBytes, Semaphore, SystemThread};

use crate::requests::Requests;
use crate::service::SERVICE_THREADS;
use crate::waiters::Waiters;

/// The device extension.
pub(crate) struct DeviceExtension {
    /// The commands that no thread has taken yet.
    pub(crate) requests: SpinLock<Requests>,
    /// The requests that wait for a write.
    pub(crate) waiters: SpinLock<Waiters>,
    pub(crate) disk: SpinLock<Disk<PoolBytes>>,
    pub(crate) counts: SpinLock<Counts>,
    /// Released once for each command, and to make threads check [`requests`](Self::requests).
    pub(crate) work: Semaphore,
    pub(crate) threads: SpinLock<[Option<SystemThread>; SERVICE_THREADS]>,
}

impl DeviceExtension {
    /// # Safety
    ///
    /// [`work`](Self::work) is initialized before it is used, and not moved afterwards.
    pub(crate) unsafe fn new(disk: Disk<PoolBytes>) -> Self {
        Self {
            requests: SpinLock::new(Requests::new()),
            waiters: SpinLock::new(Waiters::new()),
            disk: SpinLock::new(disk),
            counts: SpinLock::new(Counts::new()),
            // SAFETY: promised by the caller.
            work: unsafe { Semaphore::new() },
            threads: SpinLock::new([const { None }; SERVICE_THREADS]),
        }
    }

    /// # Safety
    ///
    /// `device` is a device of this driver, and is valid for all of `'d`.
    pub(crate) unsafe fn of<'d>(device: *const DEVICE_OBJECT) -> &'d Self {
        // SAFETY: the caller promises that the device is valid.
        let device = unsafe { DeviceObject::from_raw(device.cast_mut()) };
        // SAFETY: the devices of this driver have this extension.
        unsafe { device.extension() }
    }
}

#[spin_lock_safe]
impl DeviceExtension {
    /// Counts an event.
    pub(crate) fn count(&self, event: Event) {
        self.counts.acquire().add(event, 1);
    }
}
