use spin_lock_safe::sys::DEVICE_OBJECT;
use spin_lock_safe::{DeviceObject, Irp, LockToken};

use crate::lower::Lower;
use crate::upper::Upper;
use crate::worker::Worker;

/// The device extension.
pub(crate) enum DeviceExtension {
    /// The filter's.
    Upper(Upper),
    /// The lower device's.
    Lower(Lower),
}

impl DeviceExtension {
    /// # Safety
    ///
    /// `device` is a device of this driver, and exists for `'d`.
    pub(crate) unsafe fn of<'d>(device: *const DEVICE_OBJECT) -> &'d Self {
        // SAFETY: the caller promises that the device is valid.
        let device = unsafe { DeviceObject::from_raw(device.cast_mut()) };
        // SAFETY: the devices of this driver have this extension.
        unsafe { device.extension() }
    }

    pub(crate) const fn worker(&self) -> &Worker {
        match self {
            Self::Upper(upper) => &upper.worker,
            Self::Lower(lower) => &lower.worker,
        }
    }

    /// Finishes a request that was queued for the worker.
    pub(crate) fn finish(&self, irp: Irp, token: &mut LockToken) {
        match self {
            Self::Upper(upper) => upper.finish(irp, token),
            Self::Lower(lower) => lower.finish(irp, token),
        }
    }
}
