use spin_lock_safe::sys::DEVICE_OBJECT;
use spin_lock_safe::{DeviceObject, Irp, SpinLock};
use wdm::{Semaphore, SystemThread};

/// The device extension.
pub(crate) struct DeviceExtension {
    pub(crate) hardware: SpinLock<Hardware>,
    /// Released when the hardware has work to do.
    pub(crate) work: Semaphore,
    pub(crate) thread: SpinLock<Option<SystemThread>>,
}

/// The state of the hardware.
#[derive(Debug, Default)]
pub(crate) struct Hardware {
    /// The request with which `StartIo` was called.
    pub(crate) current: Option<Irp>,
    /// The number of requests that it has ended.
    pub(crate) ended: u64,
    pub(crate) begun: bool,
    pub(crate) stopped: bool,
}

impl DeviceExtension {
    /// # Safety
    ///
    /// [`work`](Self::work) is initialized before it is used, and not moved afterwards.
    pub(crate) unsafe fn new() -> Self {
        Self {
            hardware: SpinLock::default(),
            // SAFETY: promised by the caller.
            work: unsafe { Semaphore::new() },
            thread: SpinLock::new(None),
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
