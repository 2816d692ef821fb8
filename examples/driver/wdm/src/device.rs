use core::ptr;

use spin_lock_safe::sys::{
    DEVICE_OBJECT, DRIVER_OBJECT, IRP, NTSTATUS, STATUS_NO_SUCH_DEVICE, STATUS_SUCCESS,
};
use windows_sys::Wdk::System::SystemServices::{
    IoAttachDeviceToDeviceStack, IoCreateDevice, IoCreateSymbolicLink, IoDeleteDevice,
    IoDeleteSymbolicLink, IoDetachDevice,
};
use windows_sys::Win32::Foundation::UNICODE_STRING;

const FILE_DEVICE_UNKNOWN: u32 = 0x22;
const DO_DEVICE_INITIALIZING: u32 = 0x80;

/// A driver's dispatch routine, as the I/O manager calls it.
pub type DispatchRoutine = unsafe extern "system" fn(*const DEVICE_OBJECT, *mut IRP) -> NTSTATUS;

/// Creates a device with room for an extension of `extension` bytes, and a link by which
/// applications find the device. No request comes before [`finish_initializing`] or the end of
/// `DriverEntry`.
///
/// Microsoft's page: `IoCreateDevice` function (wdm.h).
///
/// # Errors
///
/// The status if creating the device or the link fails.
///
/// # Safety
///
/// `driver` is this driver's object, and the strings are valid.
pub unsafe fn create_device(
    driver: *mut DRIVER_OBJECT,
    name: &UNICODE_STRING,
    link: &UNICODE_STRING,
    extension: usize,
) -> Result<*mut DEVICE_OBJECT, NTSTATUS> {
    // SAFETY: the caller promises that the driver object and the name are valid.
    let device = unsafe { create(driver, name, extension) }?;
    // SAFETY: the caller promises that the strings are valid.
    let status = unsafe { IoCreateSymbolicLink(link, name) };
    if status != STATUS_SUCCESS {
        // SAFETY: nobody else has the device yet.
        unsafe { IoDeleteDevice(device) };
        return Err(status);
    }
    Ok(device)
}

/// Creates a device without a name, which no application can open. No request comes before
/// [`finish_initializing`] or the end of `DriverEntry`.
///
/// # Errors
///
/// The status if creating the device fails.
///
/// # Safety
///
/// `driver` is this driver's object.
pub unsafe fn create_unnamed_device(
    driver: *mut DRIVER_OBJECT,
    extension: usize,
) -> Result<*mut DEVICE_OBJECT, NTSTATUS> {
    // SAFETY: the caller promises that the driver object is valid, and a device needs no name.
    unsafe { create(driver, ptr::null(), extension) }
}

/// # Safety
///
/// `driver` is this driver's object, and the string is valid or null.
unsafe fn create(
    driver: *mut DRIVER_OBJECT,
    name: *const UNICODE_STRING,
    extension: usize,
) -> Result<*mut DEVICE_OBJECT, NTSTATUS> {
    let mut device = ptr::null_mut();
    let size = u32::try_from(extension).unwrap_or(u32::MAX);
    let kind = FILE_DEVICE_UNKNOWN;
    // SAFETY: the caller promises that both are valid, and `device` may be written to.
    let status = unsafe { IoCreateDevice(driver, size, name, kind, 0, false, &raw mut device) };
    if status == STATUS_SUCCESS {
        Ok(device)
    } else {
        Err(status)
    }
}

/// Attaches `upper` above `lower`, so that its requests have a stack location for `lower`.
///
/// Microsoft's page: `IoAttachDeviceToDeviceStack` function (wdm.h).
///
/// # Errors
///
/// `STATUS_NO_SUCH_DEVICE` if `lower` takes no other device.
///
/// # Safety
///
/// `upper` is a device of this driver. `lower` has no other device above it, and exists until `upper` is
/// [detached](detach).
pub unsafe fn attach(upper: *mut DEVICE_OBJECT, lower: *mut DEVICE_OBJECT) -> Result<(), NTSTATUS> {
    // SAFETY: the caller promises that the devices are valid.
    let below = unsafe { IoAttachDeviceToDeviceStack(upper, lower) };
    if below.is_null() {
        return Err(STATUS_NO_SUCH_DEVICE);
    }
    Ok(())
}

/// Detaches the device that is attached above `lower`.
///
/// Microsoft's page: `IoDetachDevice` function (wdm.h).
///
/// # Safety
///
/// A device of this driver is attached above `lower`, and no request for it is outstanding.
pub unsafe fn detach(lower: *mut DEVICE_OBJECT) {
    // SAFETY: the caller promises that the device is valid.
    unsafe { IoDetachDevice(lower) };
}

/// Writes the device extension, and returns it.
///
/// # Safety
///
/// The device was created with room for a `T`, and no request came yet. From now on the
/// extension is only shared, until [`drop_extension`].
pub unsafe fn set_extension<'d, T>(device: *mut DEVICE_OBJECT, extension: T) -> &'d T {
    // SAFETY: the caller promises that the device is valid.
    let place = unsafe { (*device).DeviceExtension }.cast::<T>();
    // SAFETY: the caller promises that the extension has room.
    unsafe { place.write(extension) };
    // SAFETY: it was just written.
    unsafe { &*place }
}

/// Drops the device extension.
///
/// # Safety
///
/// The extension was set to a `T`, and nobody uses it any more.
pub unsafe fn drop_extension<T>(device: *mut DEVICE_OBJECT) {
    // SAFETY: the caller promises that the device is valid.
    let place = unsafe { (*device).DeviceExtension }.cast::<T>();
    // SAFETY: the caller promises that the extension is valid.
    unsafe { place.drop_in_place() };
}

/// Lets requests come.
///
/// # Safety
///
/// `device` is a device of this driver.
pub unsafe fn finish_initializing(device: *mut DEVICE_OBJECT) {
    // SAFETY: the caller promises that the device is valid.
    unsafe { (*device).Flags &= !DO_DEVICE_INITIALIZING };
}

/// Deletes the link and the device.
///
/// Microsoft's page: `IoDeleteDevice` function (wdm.h).
///
/// # Safety
///
/// The device was created with this link, has no outstanding requests, and its extension
/// is not used any more.
pub unsafe fn delete_device(device: *mut DEVICE_OBJECT, link: &UNICODE_STRING) {
    // SAFETY: the link was created with this string.
    unsafe { IoDeleteSymbolicLink(link) };
    // SAFETY: promised by the caller.
    unsafe { IoDeleteDevice(device) };
}

/// Deletes a device without a name.
///
/// Microsoft's page: `IoDeleteDevice` function (wdm.h).
///
/// # Safety
///
/// The device has no outstanding requests, and its extension is not used any more.
pub unsafe fn delete_unnamed_device(device: *mut DEVICE_OBJECT) {
    // SAFETY: promised by the caller.
    unsafe { IoDeleteDevice(device) };
}

/// Returns the device that the driver created last.
///
/// # Safety
///
/// `driver` is this driver's object.
#[must_use]
pub unsafe fn device_of(driver: *const DRIVER_OBJECT) -> *mut DEVICE_OBJECT {
    // SAFETY: the caller promises that the driver object is valid.
    unsafe { (*driver).DeviceObject }
}

/// Sets the dispatch routine for the major function code `major`.
///
/// # Safety
///
/// `driver` is this driver's object, in its `DriverEntry`. The routine may be called with
/// this driver's devices and any request of this code, which exists.
pub unsafe fn set_dispatch(driver: *mut DRIVER_OBJECT, major: u8, routine: DispatchRoutine) {
    // SAFETY: the caller promises that the driver object is valid.
    unsafe { (*driver).MajorFunction[usize::from(major)] = Some(routine) };
}

/// Sets the `StartIo` routine.
///
/// # Safety
///
/// `driver` is this driver's object, in its `DriverEntry`. The routine may be called with
/// this driver's devices and any request that was passed to `IoStartPacket`.
pub unsafe fn set_start_io(
    driver: *mut DRIVER_OBJECT,
    routine: unsafe extern "system" fn(*mut DEVICE_OBJECT, *mut IRP),
) {
    // SAFETY: the caller promises that the driver object is valid.
    unsafe { (*driver).DriverStartIo = Some(routine) };
}

/// Sets the routine that unloads the driver.
///
/// # Safety
///
/// `driver` is this driver's object, in its `DriverEntry`. The routine may be called when
/// no handle is open any more.
pub unsafe fn set_unload(
    driver: *mut DRIVER_OBJECT,
    routine: unsafe extern "system" fn(*const DRIVER_OBJECT),
) {
    // SAFETY: the caller promises that the driver object is valid.
    unsafe { (*driver).DriverUnload = Some(routine) };
}
