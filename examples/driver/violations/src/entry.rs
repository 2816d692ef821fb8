#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::sys::{
    DRIVER_OBJECT, IRP_MJ_CLOSE, IRP_MJ_CREATE, IRP_MJ_DEVICE_CONTROL, NTSTATUS, STATUS_SUCCESS,
};
use wdm::{UNICODE_STRING, UnicodeString, device};

use crate::raw::{DispatchDeviceControl, DispatchOpenOrClose};

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
    // SAFETY: as above. The strings are constants.
    match unsafe { device::create_device(DriverObject, &NAME.as_raw(), &LINK.as_raw(), 0) } {
        Ok(created) => {
            // SAFETY: the device is this driver's.
            unsafe { device::finish_initializing(created) };
            STATUS_SUCCESS
        }
        Err(status) => status,
    }
}

/// # Safety
///
/// The I/O manager calls it with the object of this driver, when no handle is open.
unsafe extern "system" fn DriverUnload(DriverObject: *const DRIVER_OBJECT) {
    // SAFETY: the I/O manager passes this driver's object, which has one device.
    let device = unsafe { device::device_of(DriverObject) };
    // SAFETY: no handle is open, so no request is outstanding.
    unsafe { device::delete_device(device, &LINK.as_raw()) };
}
