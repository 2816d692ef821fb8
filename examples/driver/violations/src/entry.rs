#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::ptr;
use core::sync::atomic::Ordering;

use spin_lock_safe::sys::{
    DRIVER_OBJECT, IRP_MJ_CLOSE, IRP_MJ_CREATE, IRP_MJ_DEVICE_CONTROL, NTSTATUS, STATUS_SUCCESS,
};
use wdm::{UNICODE_STRING, UnicodeString, device};

use crate::raw::{DispatchDeviceControl, DispatchOpenOrClose, LOWER};

static NAME: UnicodeString<30> = UnicodeString::new(br"\Device\SpinLockSafeViolations");
static LINK: UnicodeString<34> = UnicodeString::new(br"\DosDevices\SpinLockSafeViolations");

/// # Safety
///
/// The I/O manager calls it with the object of this driver.
#[unsafe(no_mangle)]
unsafe extern "system" fn DriverEntry(
    DriverObject: *mut DRIVER_OBJECT,
    _RegistryPath: *const UNICODE_STRING,
) -> NTSTATUS {
    // SAFETY: the I/O manager passes this driver's object, in all of these.
    unsafe { device::set_dispatch(DriverObject, IRP_MJ_CREATE, DispatchOpenOrClose) };
    // SAFETY: as above.
    unsafe { device::set_dispatch(DriverObject, IRP_MJ_CLOSE, DispatchOpenOrClose) };
    // SAFETY: as above.
    unsafe { device::set_dispatch(DriverObject, IRP_MJ_DEVICE_CONTROL, DispatchDeviceControl) };
    // SAFETY: as above.
    unsafe { device::set_unload(DriverObject, DriverUnload) };
    // SAFETY: as above.
    match unsafe { create(DriverObject) } {
        Ok(()) => STATUS_SUCCESS,
        Err(status) => status,
    }
}

/// Creates the device, and a device that completes the requests that are passed on.
///
/// # Safety
///
/// `driver` is the object of this driver, in its `DriverEntry`.
unsafe fn create(driver: *mut DRIVER_OBJECT) -> Result<(), NTSTATUS> {
    // SAFETY: the caller promises that the driver object is valid.
    let lower = unsafe { device::create_unnamed_device(driver, 0) }?;
    LOWER.store(lower, Ordering::Release);
    // SAFETY: the caller promises that the driver object is valid, and the strings are constants.
    let created = unsafe { device::create_device(driver, &NAME.as_raw(), &LINK.as_raw(), 0) };
    // SAFETY: nobody uses the other device.
    let created = created.inspect_err(|_| unsafe { delete_lower() })?;
    // SAFETY: the device is this driver's.
    unsafe { device::finish_initializing(created) };
    Ok(())
}

/// # Safety
///
/// The device exists, and nobody uses it any more.
unsafe fn delete_lower() {
    let lower = LOWER.swap(ptr::null_mut(), Ordering::AcqRel);
    // SAFETY: the caller promises that nobody uses the device any more.
    unsafe { device::delete_unnamed_device(lower) };
}

/// # Safety
///
/// The I/O manager calls it with the object of this driver, when no handle is open.
unsafe extern "system" fn DriverUnload(DriverObject: *const DRIVER_OBJECT) {
    // SAFETY: the I/O manager passes this driver's object, which has created this device last.
    let device = unsafe { device::device_of(DriverObject) };
    // SAFETY: no handle is open, so no request is outstanding.
    unsafe { device::delete_device(device, &LINK.as_raw()) };
    // SAFETY: no handle is open, so no request is outstanding.
    unsafe { delete_lower() };
}
