use core::cell::UnsafeCell;
use core::fmt;
use std::sync::Arc;

use super::aligned::Aligned;
use super::completion;
use super::device_queue::DeviceQueue;
use super::devices::{self, DeviceMemory};
use super::request::Request;
use super::sent_request::SentRequest;
use crate::raw::{
    DEVICE_OBJECT, DRIVER_OBJECT, IO_STATUS_BLOCK, IRP, NTSTATUS, STATUS_INVALID_DEVICE_REQUEST,
};

/// A driver's `StartIo` routine, as the I/O manager calls it.
pub type StartIoRoutine = unsafe extern "system" fn(*mut DEVICE_OBJECT, *mut IRP);

/// A driver's dispatch routine, as the I/O manager calls it.
pub type DispatchRoutine = unsafe extern "system" fn(*const DEVICE_OBJECT, *mut IRP) -> NTSTATUS;

/// A device of a driver: its device object, driver object, extension and queue.
///
/// Requests that the driver has not completed keep the device in memory after this value is dropped.
/// Keep the value until no call of [`IoStartPacket`] or [`IoStartNextPacket`] is running.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::simulated_kernel::Device;
/// use spin_lock_safe::{DeviceObject, SpinLock};
///
/// struct Extension {
///     open: SpinLock<u32>,
/// }
///
/// let device = Device::new(Extension { open: SpinLock::new(0) });
/// // SAFETY: the device lives to the end of the example.
/// let object = unsafe { DeviceObject::from_raw(device.as_ptr()) };
/// // SAFETY: the device was made with this extension.
/// let extension: &Extension = unsafe { object.extension() };
/// assert!(core::ptr::eq(extension, device.extension()));
/// ```
///
/// Microsoft's pages: [`DEVICE_OBJECT`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_device_object),
/// [`DRIVER_OBJECT`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_driver_object).
///
/// [`IoStartPacket`]: crate::sys::IoStartPacket
/// [`IoStartNextPacket`]: crate::sys::IoStartNextPacket
pub struct Device<T: Sync> {
    // Not a `Box`, and not in place, because those may not be moved while the driver has addresses.
    parts: Arc<Parts<T>>,
    /// The same memory.
    memory: Arc<dyn DeviceMemory>,
}

// Windows aligns a device object to 16, and bindings made from its headers rely on that.
#[repr(C, align(16))]
struct Parts<T> {
    device: Aligned<UnsafeCell<DEVICE_OBJECT>>,
    driver: UnsafeCell<DRIVER_OBJECT>,
    queue: DeviceQueue,
    /// The driver may write to the extension through the device object's pointer.
    extension: UnsafeCell<T>,
}

// SAFETY: the objects are plain data, and the system's routines follow the rules of each
// field. The bound covers the extension.
unsafe impl<T: Send> Send for Parts<T> {}
// SAFETY: as above.
unsafe impl<T: Sync> Sync for Parts<T> {}

impl<T: Sync> Device<T> {
    /// Makes a device with this device extension, whose driver has no routines.
    #[must_use]
    pub fn new(extension: T) -> Self
    where
        T: Send + 'static,
    {
        let parts = Arc::new(Parts {
            device: Aligned(UnsafeCell::new(DEVICE_OBJECT {
                Type: 3, // IO_TYPE_DEVICE
                ReferenceCount: 1,
                StackSize: 1,
                ..DEVICE_OBJECT::default()
            })),
            driver: UnsafeCell::new(DRIVER_OBJECT {
                Type: 4, // IO_TYPE_DRIVER
                ..DRIVER_OBJECT::default()
            }),
            queue: DeviceQueue::new(),
            extension: UnsafeCell::new(extension),
        });
        parts.link();
        let memory: Arc<dyn DeviceMemory> = parts.clone();
        devices::add(&memory);
        Self { parts, memory }
    }

    /// Sets the `StartIo` routine of the device's driver (`DriverObject->DriverStartIo`).
    ///
    /// # Safety
    ///
    /// No request was sent to the device yet. The routine may be called at `DISPATCH_LEVEL` with this
    /// device and a request that was passed to [`IoStartPacket`](crate::sys::IoStartPacket) for it.
    #[must_use]
    pub unsafe fn with_start_io(self, routine: StartIoRoutine) -> Self {
        // SAFETY: the driver object is valid, and no request is sent yet.
        unsafe { (*self.driver_object()).DriverStartIo = Some(routine) };
        self
    }

    /// Sets the dispatch routine for the major function code `major`
    /// (`DriverObject->MajorFunction[major]`).
    ///
    /// # Panics
    ///
    /// If there is no such code.
    ///
    /// # Safety
    ///
    /// No request was sent to the device yet. The routine may be called with this
    /// device and any request of this code that is [sent](Self::send) to it.
    #[must_use]
    pub unsafe fn with_dispatch(self, major: u8, routine: DispatchRoutine) -> Self {
        // SAFETY: the driver object is valid, and no request is sent yet.
        unsafe { (*self.driver_object()).MajorFunction[usize::from(major)] = Some(routine) };
        self
    }

    /// Returns the address of the device object.
    #[must_use]
    pub fn as_ptr(&self) -> *mut DEVICE_OBJECT {
        self.parts.device.0.get()
    }

    /// Returns the address of the driver object.
    #[must_use]
    pub fn driver_object(&self) -> *mut DRIVER_OBJECT {
        self.parts.driver.get()
    }

    /// Returns the device extension.
    #[must_use]
    pub fn extension(&self) -> &T {
        // SAFETY: whoever writes to the extension uses it exclusively.
        unsafe { &*self.parts.extension.get() }
    }

    /// Returns whether the device has a current request.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.parts.queue.is_busy()
    }

    /// Returns the number of requests in the device queue.
    #[must_use]
    pub fn queued(&self) -> usize {
        self.parts.queue.len()
    }

    /// Sends the request to the dispatch routine of its major function code.
    ///
    /// If the driver has no routine for the code, the request ends with `STATUS_INVALID_DEVICE_REQUEST`.
    ///
    /// # Panics
    ///
    /// The same as [`Request::send`].
    ///
    /// Microsoft's page: [`IofCallDriver`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iofcalldriver).
    #[track_caller]
    pub fn send(&self, request: Request) -> SentRequest {
        let device = self.as_ptr();
        let dispatch = self.memory.dispatch_routine(request.major());
        request
            .to(Some(Arc::clone(&self.memory)))
            // SAFETY: whoever set the routine promised that it may be called with these arguments.
            .send(|irp| unsafe { dispatch(device, irp) })
    }

    /// Puts the device above `lower` in a stack. A request that is sent to this device also has a stack
    /// location for `lower`, to which its driver may pass the request on.
    ///
    /// Requests that the drivers have not completed keep both devices in memory.
    ///
    /// Microsoft's page: [`IoAttachDeviceToDeviceStack`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioattachdevicetodevicestack).
    #[must_use]
    pub fn attached_to<L: Sync>(self, lower: &Device<L>) -> Self {
        let device = self.as_ptr();
        let stack_size = lower.memory.stack_size() + 1;
        // SAFETY: the device object is valid, and no request is sent yet.
        unsafe { (*device).StackSize = stack_size };
        // SAFETY: the lower device's object is valid, and its driver does not use this field.
        unsafe { (*lower.as_ptr()).AttachedDevice = device };
        self
    }
}

impl<T> Parts<T> {
    /// Fills in the addresses, which are only known now.
    fn link(&self) {
        let device = self.device.0.get();
        // SAFETY: nobody else has the object yet.
        unsafe { (*device).DriverObject = self.driver.get() };
        // SAFETY: as above.
        unsafe { (*device).DeviceExtension = self.extension.get().cast() };
        // SAFETY: as above.
        unsafe { (*self.driver.get()).DeviceObject = device };
    }
}

impl<T: Send + Sync> DeviceMemory for Parts<T> {
    fn object(&self) -> *mut DEVICE_OBJECT {
        self.device.0.get()
    }

    fn queue(&self) -> &DeviceQueue {
        &self.queue
    }

    fn stack_size(&self) -> i8 {
        // SAFETY: the device object is valid, and the size is set before requests are sent.
        unsafe { (*self.device.0.get()).StackSize }
    }

    fn dispatch_routine(&self, major: u8) -> DispatchRoutine {
        // SAFETY: the driver object is valid, and its routines are set before requests
        // are sent.
        let routines = unsafe { (*self.driver.get()).MajorFunction };
        let routine = routines.get(usize::from(major)).copied().flatten();
        routine.unwrap_or(invalid_device_request)
    }
}

impl<T> Drop for Parts<T> {
    fn drop(&mut self) {
        devices::remove(self.device.0.get().addr());
    }
}

impl<T: Sync> fmt::Debug for Device<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Device")
            .field("device_object", &self.as_ptr())
            .field("queued", &self.queued())
            .finish_non_exhaustive()
    }
}

/// Refuses a request that the driver does not handle, as the I/O manager's own dispatch routine.
///
/// # Safety
///
/// The I/O manager passes the IRP.
pub(crate) unsafe extern "system" fn invalid_device_request(
    _: *const DEVICE_OBJECT,
    irp: *mut IRP,
) -> NTSTATUS {
    // SAFETY: the I/O manager passes the IRP.
    unsafe { refuse(irp) }
}

/// Completes a request for which there is no routine.
///
/// # Safety
///
/// The caller has the request.
pub(crate) unsafe fn refuse(irp: *mut IRP) -> NTSTATUS {
    let mut io_status = IO_STATUS_BLOCK::default();
    io_status.Anonymous.Status = STATUS_INVALID_DEVICE_REQUEST;
    // SAFETY: the caller has the IRP.
    unsafe { (*irp).IoStatus = io_status };
    completion::complete("the I/O manager", irp);
    STATUS_INVALID_DEVICE_REQUEST
}
