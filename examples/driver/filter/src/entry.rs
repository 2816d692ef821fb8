#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::sys::{
    DEVICE_OBJECT, DRIVER_OBJECT, IRP_MJ_CLOSE, IRP_MJ_CREATE, IRP_MJ_DEVICE_CONTROL, NTSTATUS,
    STATUS_SUCCESS,
};
use spin_lock_safe::{DeviceObject, LockToken, spin_lock_safe};
use wdm::{UNICODE_STRING, UnicodeString, device};

use crate::dispatch::Dispatch;
use crate::extension::DeviceExtension;
use crate::lower::Lower;
use crate::upper::Upper;
use crate::worker::Worker;

static NAME: UnicodeString<26> = UnicodeString::new(br"\Device\SpinLockSafeFilter");
static LINK: UnicodeString<30> = UnicodeString::new(br"\DosDevices\SpinLockSafeFilter");

/// Creates both devices, and attaches the filter above the other device.
///
/// # Safety
///
/// The I/O manager calls it with the object of this driver.
#[spin_lock_safe]
#[unsafe(no_mangle)]
unsafe extern "system" fn DriverEntry(
    DriverObject: *mut DRIVER_OBJECT,
    _RegistryPath: *const UNICODE_STRING,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the I/O manager passes this driver's object.
    unsafe { set_routines(DriverObject) };
    // SAFETY: as above.
    let created = unsafe { create_lower(DriverObject, token) };
    let attached = created.and_then(|lower| {
        // SAFETY: as above; the device is this driver's.
        let attached = unsafe { create_upper(DriverObject, lower, token) };
        // SAFETY: as above; no request came yet.
        attached.inspect_err(|_| unsafe { destroy_lower(lower, token) })
    });
    attached.err().unwrap_or(STATUS_SUCCESS)
}

/// # Safety
///
/// `driver` is the object of this driver, in its `DriverEntry`.
unsafe fn set_routines(driver: *mut DRIVER_OBJECT) {
    for major in [IRP_MJ_CREATE, IRP_MJ_CLOSE, IRP_MJ_DEVICE_CONTROL] {
        // SAFETY: the routine is made for devices with this driver's extension.
        unsafe { device::set_dispatch(driver, major, Dispatch) };
    }
    // SAFETY: the routine deletes the devices.
    unsafe { device::set_unload(driver, DriverUnload) };
}

/// # Safety
///
/// `driver` is the object of this driver, in its `DriverEntry`.
#[spin_lock_safe]
unsafe fn create_lower(
    driver: *mut DRIVER_OBJECT,
    token: &mut LockToken,
) -> Result<*mut DEVICE_OBJECT, NTSTATUS> {
    // SAFETY: the caller promises that the driver object is valid.
    let lower = unsafe { device::create_unnamed_device(driver, size_of::<DeviceExtension>()) }?;
    // SAFETY: `start` initializes the worker in its final place.
    let extension = DeviceExtension::Lower(Lower::new(unsafe { Worker::new() }));
    // SAFETY: the device has room for the extension, and no request came yet.
    let started = unsafe { start(lower, extension, token) };
    // SAFETY: as above.
    started.inspect_err(|_| unsafe { destroy_lower(lower, token) })?;
    // Only a device that is ready takes another device above it. This device has no name, so nobody opens it.
    // SAFETY: the device is this driver's.
    unsafe { device::finish_initializing(lower) };
    Ok(lower)
}

/// # Safety
///
/// `driver` is the object of this driver, in its `DriverEntry`, and `lower` is its lower device.
#[spin_lock_safe]
unsafe fn create_upper(
    driver: *mut DRIVER_OBJECT,
    lower: *mut DEVICE_OBJECT,
    token: &mut LockToken,
) -> Result<(), NTSTATUS> {
    let size = size_of::<DeviceExtension>();
    // SAFETY: the caller promises that the driver object is valid, and the strings are constants.
    let upper = unsafe { device::create_device(driver, &NAME.as_raw(), &LINK.as_raw(), size) }?;
    // SAFETY: the lower device exists as long as this one.
    let below = unsafe { DeviceObject::from_raw(lower) };
    // SAFETY: `start` initializes the worker in its final place.
    let extension = DeviceExtension::Upper(Upper::new(below, unsafe { Worker::new() }));
    // SAFETY: the device has room for the extension, and no request came yet.
    let started = unsafe { start(upper, extension, token) };
    let attached = started.and_then(|()| {
        // SAFETY: both devices are ready, and no request came yet.
        unsafe { device::attach(upper, lower) }
    });
    // SAFETY: the device is not attached, so no request came.
    attached.inspect_err(|_| unsafe { destroy_upper(upper, token) })?;
    // SAFETY: the device is this driver's.
    unsafe { device::finish_initializing(upper) };
    Ok(())
}

/// Writes the extension and starts its worker.
///
/// # Safety
///
/// The device has room for the extension, and no request came yet.
#[spin_lock_safe]
unsafe fn start(
    device: *mut DEVICE_OBJECT,
    extension: DeviceExtension,
    token: &LockToken,
) -> Result<(), NTSTATUS> {
    // SAFETY: the caller promises that the device has the room.
    let extension = unsafe { device::set_extension(device, extension) };
    // SAFETY: nobody else uses it yet.
    unsafe { extension.worker().initialize() };
    // SAFETY: the worker is stopped before the extension is dropped.
    unsafe { extension.worker().start(extension, token) }
}

/// Detaches the filter, ends the threads and deletes the devices.
///
/// # Safety
///
/// The I/O manager calls it with the object of this driver, when no handle is open.
#[spin_lock_safe]
unsafe extern "system" fn DriverUnload(DriverObject: *const DRIVER_OBJECT, token: &mut LockToken) {
    // SAFETY: the I/O manager passes this driver's object, which has created the filter last.
    let upper = unsafe { device::device_of(DriverObject) };
    // SAFETY: it is this driver's device.
    let DeviceExtension::Upper(extension) = (unsafe { DeviceExtension::of(upper) }) else {
        return;
    };
    let lower = extension.lower().as_ptr();
    // SAFETY: no handle is open, so no request is outstanding.
    unsafe { device::detach(lower) };
    // SAFETY: as above, and the filter is detached.
    unsafe { destroy_upper(upper, token) };
    // SAFETY: as above.
    unsafe { destroy_lower(lower, token) };
}

/// # Safety
///
/// `upper` is the filter's device. It is not attached, and has no outstanding request.
#[spin_lock_safe]
unsafe fn destroy_upper(upper: *mut DEVICE_OBJECT, token: &LockToken) {
    // SAFETY: the caller promises that the device is valid.
    unsafe { stop(upper, token) };
    // SAFETY: the worker has ended, and the device was created with this link.
    unsafe { device::delete_device(upper, &LINK.as_raw()) };
}

/// # Safety
///
/// `lower` is the lower device. No filter is attached, and no request is outstanding.
#[spin_lock_safe]
unsafe fn destroy_lower(lower: *mut DEVICE_OBJECT, token: &LockToken) {
    // SAFETY: the caller promises that the device is valid.
    unsafe { stop(lower, token) };
    // SAFETY: as above.
    unsafe { device::delete_unnamed_device(lower) };
}

/// Ends the worker and drops the extension.
///
/// # Safety
///
/// `device` is a device of this driver, and has no outstanding request.
#[spin_lock_safe]
unsafe fn stop(device: *mut DEVICE_OBJECT, token: &LockToken) {
    // SAFETY: the caller promises that the device is valid.
    let extension = unsafe { DeviceExtension::of(device) };
    extension.worker().stop(token);
    // SAFETY: the worker has ended, and no request is outstanding.
    unsafe { device::drop_extension::<DeviceExtension>(device) };
}
