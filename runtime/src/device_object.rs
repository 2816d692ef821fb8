use core::cell::UnsafeCell;
use core::fmt;

use crate::sys::DEVICE_OBJECT;

/// A device object that the I/O manager handed to the driver.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::IoStartNextPacket;
/// use spin_lock_safe::{DeviceObject, LockToken};
///
/// fn start_next(device: &DeviceObject, token: &mut LockToken) {
///     IoStartNextPacket(token, device, true);
/// }
/// ```
///
/// Microsoft's page: [`DEVICE_OBJECT`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_device_object).
#[repr(transparent)]
pub struct DeviceObject(UnsafeCell<DEVICE_OBJECT>);

// SAFETY: safe code can only take the address and pass it to routines that may be
// called from any processor.
unsafe impl Sync for DeviceObject {}

impl DeviceObject {
    /// Borrows the device object at `device`.
    ///
    /// # Safety
    ///
    /// `device` points to a device object that exists for all of `'d`.
    #[must_use]
    #[inline]
    pub const unsafe fn from_raw<'d>(device: *mut DEVICE_OBJECT) -> &'d Self {
        // SAFETY: the caller promises that `device` is valid; the layouts are the same.
        unsafe { &*device.cast::<Self>() }
    }

    /// Returns the address of the device object.
    #[must_use]
    #[inline]
    pub const fn as_ptr(&self) -> *mut DEVICE_OBJECT {
        self.0.get()
    }

    /// Returns the device extension, the driver's own data for this device.
    ///
    /// A miniport does not own the device objects that it gets. Both the device object and its extension
    /// are Storport's. A miniport's own data is its [`HwDeviceExtension`](crate::HwDeviceExtension).
    ///
    /// # Safety
    ///
    /// The device was created with an extension that holds an initialized `T`. From now on the `T` is
    /// reached only through shared references.
    #[must_use]
    #[inline]
    pub unsafe fn extension<T>(&self) -> &T {
        // SAFETY: the device object is valid, and the system never changes this field.
        let extension = unsafe { (*self.as_ptr()).DeviceExtension };
        // SAFETY: the caller promises that the extension holds an initialized `T`.
        unsafe { &*extension.cast() }
    }
}

impl fmt::Debug for DeviceObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DeviceObject").field(&self.as_ptr()).finish()
    }
}
