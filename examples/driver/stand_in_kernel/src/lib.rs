//! The two routines for `StartIo` that Wine's kernel lacks, over Wine's device queue, and an
//! `IoCreateDevice` that initializes this queue. The driver's import of `ntoskrnl.exe` is redirected
//! here, and all other routines are forwarded.
//!
//! There is no IRQL to raise, and no key.

#![cfg(windows)]
#![no_std]
#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::mem::offset_of;
use core::ptr;

use spin_lock_safe::sys::{
    BOOLEAN, DEVICE_OBJECT, DRIVER_CANCEL, DRIVER_OBJECT, IRP, KDEVICE_QUEUE, KDEVICE_QUEUE_ENTRY,
    NTSTATUS, STATUS_SUCCESS,
};
use wdm::UNICODE_STRING;

#[link(name = "ntoskrnl.exe", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "system" {
    fn KeInsertDeviceQueue(Queue: *mut KDEVICE_QUEUE, Entry: *mut KDEVICE_QUEUE_ENTRY) -> BOOLEAN;
    fn KeInitializeDeviceQueue(Queue: *mut KDEVICE_QUEUE);
    fn KeRemoveDeviceQueue(Queue: *mut KDEVICE_QUEUE) -> *mut KDEVICE_QUEUE_ENTRY;
    #[link_name = "IoCreateDevice"]
    fn create_device(
        DriverObject: *mut DRIVER_OBJECT,
        DeviceExtensionSize: u32,
        DeviceName: *const UNICODE_STRING,
        DeviceType: u32,
        DeviceCharacteristics: u32,
        Exclusive: BOOLEAN,
        DeviceObject: *mut *mut DEVICE_OBJECT,
    ) -> NTSTATUS;
    /// Wine's routine starts nothing, but the call is seen in the trace.
    #[link_name = "IoStartNextPacket"]
    fn trace_next_packet(DeviceObject: *mut DEVICE_OBJECT, Cancelable: BOOLEAN);
}

/// Creates a device, with its device queue.
///
/// Microsoft's page: `IoCreateDevice` function (wdm.h).
#[unsafe(no_mangle)]
unsafe extern "system" fn StandInIoCreateDevice(
    DriverObject: *mut DRIVER_OBJECT,
    DeviceExtensionSize: u32,
    DeviceName: *const UNICODE_STRING,
    DeviceType: u32,
    DeviceCharacteristics: u32,
    Exclusive: BOOLEAN,
    DeviceObject: *mut *mut DEVICE_OBJECT,
) -> NTSTATUS {
    // SAFETY: the caller promises valid arguments.
    let status = unsafe {
        create_device(
            DriverObject,
            DeviceExtensionSize,
            DeviceName,
            DeviceType,
            DeviceCharacteristics,
            Exclusive,
            DeviceObject,
        )
    };
    if status == STATUS_SUCCESS {
        // SAFETY: it was just written.
        let device = unsafe { DeviceObject.read() };
        // SAFETY: the device is valid.
        let queue = unsafe { queue(device) };
        // SAFETY: nobody uses the queue yet.
        unsafe { KeInitializeDeviceQueue(queue) };
    }
    status
}

/// Starts the request, or queues it until the previous one is done.
///
/// Microsoft's page: `IoStartPacket` function (ntifs.h).
#[unsafe(no_mangle)]
unsafe extern "system" fn StandInIoStartPacket(
    DeviceObject: *mut DEVICE_OBJECT,
    Irp: *mut IRP,
    _Key: *const u32,
    _CancelFunction: DRIVER_CANCEL,
) {
    wdm::trace(c"IoStartPacket", format_args!("{DeviceObject:p} {Irp:p}"));
    // SAFETY: the driver passes its device.
    let queue = unsafe { queue(DeviceObject) };
    // SAFETY: the driver passes the request.
    let entry = unsafe { &raw mut (*Irp).Tail.Overlay.Anonymous1.DeviceQueueEntry };
    // SAFETY: the queue is initialized, and the entry is in no queue.
    if unsafe { KeInsertDeviceQueue(queue, entry) } == 0 {
        // SAFETY: the device was free, and is this request's now.
        unsafe { start_io(DeviceObject, Irp) };
    }
}

/// Starts the next waiting request, if there is one.
///
/// Microsoft's page: `IoStartNextPacket` function (ntifs.h).
#[unsafe(no_mangle)]
unsafe extern "system" fn StandInIoStartNextPacket(
    DeviceObject: *mut DEVICE_OBJECT,
    Cancelable: BOOLEAN,
) {
    // SAFETY: the routine only prints.
    unsafe { trace_next_packet(DeviceObject, Cancelable) };
    // SAFETY: the driver passes its device, which has no request any more.
    unsafe { (*DeviceObject).CurrentIrp = ptr::null_mut() };
    // SAFETY: the driver passes its device.
    let queue = unsafe { queue(DeviceObject) };
    // SAFETY: the queue is initialized, and busy.
    let entry = unsafe { KeRemoveDeviceQueue(queue) };
    if entry.is_null() {
        return;
    }
    // SAFETY: the entry belongs to a request that was inserted above.
    let irp = unsafe { entry.byte_sub(offset_of!(IRP, Tail)) }.cast::<IRP>();
    // SAFETY: the device is this request's now.
    unsafe { start_io(DeviceObject, irp) };
}

/// # Safety
///
/// The device is valid.
const unsafe fn queue(device: *mut DEVICE_OBJECT) -> *mut KDEVICE_QUEUE {
    // SAFETY: the caller promises that the device is valid.
    unsafe { &raw mut (*device).DeviceQueue }
}

/// Calls the driver's `StartIo`.
///
/// # Safety
///
/// The device and the request are valid, and the device has no other request.
unsafe fn start_io(device: *mut DEVICE_OBJECT, irp: *mut IRP) {
    // SAFETY: the caller promises that the device is valid.
    unsafe { (*device).CurrentIrp = irp };
    // SAFETY: as above.
    let driver = unsafe { (*device).DriverObject };
    // SAFETY: the device has a driver.
    if let Some(routine) = unsafe { (*driver).DriverStartIo } {
        // SAFETY: the driver has set the routine for this.
        unsafe { routine(device, irp) };
    }
}
