#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::ptr;

use protocol::DISK_BLOCKS;
use ramdisk::disk::{BLOCK_SIZE, Disk};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, DRIVER_OBJECT, IRP_MJ_CLEANUP, IRP_MJ_CLOSE, IRP_MJ_CREATE,
    IRP_MJ_DEVICE_CONTROL, NTSTATUS, STATUS_INSUFFICIENT_RESOURCES, STATUS_SUCCESS,
};
use spin_lock_safe::{LockToken, spin_lock_safe};
use wdm::{PoolBytes, SystemThread, UNICODE_STRING, UnicodeString, device};

use crate::dispatch::{DispatchCleanup, DispatchClose, DispatchCreate, DispatchDeviceControl};
use crate::extension::DeviceExtension;
use crate::service::{self, SERVICE_THREADS, ServiceThread};

static NAME: UnicodeString<24> = UnicodeString::new(br"\Device\SpinLockSafeDisk");
static LINK: UnicodeString<28> = UnicodeString::new(br"\DosDevices\SpinLockSafeDisk");

/// Creates the device and starts the threads that serve it.
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
    let created = unsafe { create(DriverObject) };
    let started = created.and_then(|device| {
        // SAFETY: the device has just been created.
        let extension = unsafe { DeviceExtension::of(device) };
        let started = start_threads(extension, token);
        // SAFETY: the object is this driver's device; no request came yet.
        started.inspect_err(|_| unsafe { destroy(device, token) })?;
        // SAFETY: as above.
        unsafe { device::finish_initializing(device) };
        Ok(())
    });
    started.err().unwrap_or(STATUS_SUCCESS)
}

/// # Safety
///
/// `driver` is the object of this driver, in its `DriverEntry`.
unsafe fn set_routines(driver: *mut DRIVER_OBJECT) {
    // SAFETY: the routine is made for devices with this driver's extension.
    unsafe { device::set_dispatch(driver, IRP_MJ_CREATE, DispatchCreate) };
    // SAFETY: as above.
    unsafe { device::set_dispatch(driver, IRP_MJ_CLOSE, DispatchClose) };
    // SAFETY: as above.
    unsafe { device::set_dispatch(driver, IRP_MJ_CLEANUP, DispatchCleanup) };
    // SAFETY: as above.
    unsafe { device::set_dispatch(driver, IRP_MJ_DEVICE_CONTROL, DispatchDeviceControl) };
    // SAFETY: the routine deletes the device.
    unsafe { device::set_unload(driver, DriverUnload) };
}

/// # Safety
///
/// `driver` is the object of this driver, in its `DriverEntry`.
unsafe fn create(driver: *mut DRIVER_OBJECT) -> Result<*mut DEVICE_OBJECT, NTSTATUS> {
    let storage = PoolBytes::zeroed(DISK_BLOCKS as usize * BLOCK_SIZE);
    let storage = storage.ok_or(STATUS_INSUFFICIENT_RESOURCES)?;
    let size = size_of::<DeviceExtension>();
    // SAFETY: the caller promises that the driver object is valid, and the strings are constants.
    let created = unsafe { device::create_device(driver, &NAME.as_raw(), &LINK.as_raw(), size) }?;
    // SAFETY: its semaphore is initialized below, in its final place.
    let extension = unsafe { DeviceExtension::new(Disk::new(storage)) };
    // SAFETY: the device has the room, and no request came yet.
    let extension = unsafe { device::set_extension(created, extension) };
    // SAFETY: nobody else uses the semaphore yet.
    unsafe { extension.work.initialize() };
    Ok(created)
}

#[spin_lock_safe]
fn start_threads(extension: &DeviceExtension, token: &LockToken) -> Result<(), NTSTATUS> {
    for index in 0..SERVICE_THREADS {
        let context = ptr::from_ref(extension).cast();
        // SAFETY: `destroy` joins the thread before it drops the extension.
        let thread = unsafe { SystemThread::start(ServiceThread, context) }?;
        extension.threads.acquire()[index] = Some(thread);
    }
    Ok(())
}

/// Ends the threads and deletes the device.
///
/// # Safety
///
/// The I/O manager calls it with the object of this driver, when no handle is open.
#[spin_lock_safe]
unsafe extern "system" fn DriverUnload(DriverObject: *const DRIVER_OBJECT, token: &mut LockToken) {
    // SAFETY: the I/O manager passes this driver's object, which has one device.
    let device = unsafe { device::device_of(DriverObject) };
    // SAFETY: no handle is open, so no request is outstanding.
    unsafe { destroy(device, token) };
}

/// # Safety
///
/// `device` is a device of this driver without outstanding requests.
#[spin_lock_safe]
unsafe fn destroy(device: *mut DEVICE_OBJECT, token: &mut LockToken) {
    // SAFETY: the caller promises that the device is valid.
    let extension = unsafe { DeviceExtension::of(device) };
    service::stop(extension, token);
    // SAFETY: the threads have ended, and no request is outstanding.
    unsafe { device::drop_extension::<DeviceExtension>(device) };
    // SAFETY: as above. The device was created with this link.
    unsafe { device::delete_device(device, &LINK.as_raw()) };
}
