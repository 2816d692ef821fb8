//! A driver whose reads wait for interrupts of its device, and whose control requests are started one after
//! the other.
//!
//! | routine | role | lock and completion |
//! |---|---|---|
//! | [`dispatch_create_close`] | `DRIVER_DISPATCH` | completes |
//! | [`dispatch_read`] | `DRIVER_DISPATCH` | pends under the lock, completes after releasing it |
//! | [`cancel_read`](cancel::cancel_read) | `DRIVER_CANCEL` | acquires its own lock after releasing the cancel spin lock |
//! | [`start_io`](fn@start_io) | `DRIVER_STARTIO` | completes, then starts the next |
//! | [`interrupt`](interrupt::interrupt) | `KSERVICE_ROUTINE` | queues the DPC |
//! | [`dpc`](interrupt::dpc) | `KDEFERRED_ROUTINE` | takes one under the lock, then completes it |
//! | [`take_count`](interrupt::take_count) | `KSYNCHRONIZE_ROUTINE` | neither |

#![no_std]

extern crate alloc;

pub mod cancel;
pub mod dispatch;
pub mod extension;
pub mod interrupt;
pub mod start_io;

use core::ptr;

use wdk::{nt_success, paged_code, println};
use wdk_sys::ntddk::{IoCreateDevice, IoDeleteDevice, KeInitializeDpc};
use wdk_sys::{
    DO_BUFFERED_IO, DO_DEVICE_INITIALIZING, DRIVER_OBJECT, FILE_DEVICE_UNKNOWN, IRP_MJ_CLOSE,
    IRP_MJ_CREATE, IRP_MJ_DEVICE_CONTROL, IRP_MJ_READ, NTSTATUS, PCUNICODE_STRING, PDEVICE_OBJECT,
    PDRIVER_OBJECT, STATUS_SUCCESS, ULONG,
};

use crate::dispatch::{dispatch_create_close, dispatch_device_control, dispatch_read};
use crate::extension::DeviceExtension;
use crate::start_io::start_io;

/// Registers the routines and creates the device.
///
/// # Safety
///
/// The I/O manager calls it with the object of this driver.
// SAFETY: no other function of this driver has this name.
#[unsafe(export_name = "DriverEntry")]
pub unsafe extern "system" fn driver_entry(
    driver: &mut DRIVER_OBJECT,
    _registry_path: PCUNICODE_STRING,
) -> NTSTATUS {
    paged_code!();
    driver.DriverUnload = Some(driver_unload);
    driver.DriverStartIo = Some(start_io);
    driver.MajorFunction[IRP_MJ_CREATE as usize] = Some(dispatch_create_close);
    driver.MajorFunction[IRP_MJ_CLOSE as usize] = Some(dispatch_create_close);
    driver.MajorFunction[IRP_MJ_READ as usize] = Some(dispatch_read);
    driver.MajorFunction[IRP_MJ_DEVICE_CONTROL as usize] = Some(dispatch_device_control);
    let status = create_device(driver);
    println!("driver entry: {status:#x}");
    status
}

fn create_device(driver: &mut DRIVER_OBJECT) -> NTSTATUS {
    let size = ULONG::try_from(size_of::<DeviceExtension>()).unwrap_or(ULONG::MAX);
    let mut device: PDEVICE_OBJECT = ptr::null_mut();
    // SAFETY: the object is this driver's, and the device is written to a variable.
    let status = unsafe {
        IoCreateDevice(
            driver,
            size,
            ptr::null_mut(),
            FILE_DEVICE_UNKNOWN,
            0,
            0,
            &raw mut device,
        )
    };
    if !nt_success(status) {
        return status;
    }
    // SAFETY: the device was created, and nobody else uses it yet.
    let object = unsafe { &mut *device };
    let extension = object.DeviceExtension.cast::<DeviceExtension>();
    // SAFETY: the extension has the requested size, and nobody else uses it yet.
    unsafe { extension.write(DeviceExtension::new()) };
    // SAFETY: the extension was just written, and stays until the device is deleted.
    let dpc = unsafe { (*extension).dpc() };
    // SAFETY: the DPC lies in the extension, which is not moved.
    unsafe { KeInitializeDpc(dpc, Some(interrupt::dpc), extension.cast()) };
    object.Flags |= DO_BUFFERED_IO;
    object.Flags &= !DO_DEVICE_INITIALIZING;
    STATUS_SUCCESS
}

/// Deletes the device.
unsafe extern "C" fn driver_unload(driver: PDRIVER_OBJECT) {
    println!("driver unload");
    // SAFETY: the I/O manager passes this driver's object.
    let device = unsafe { (*driver).DeviceObject };
    // SAFETY: no handle is open, so no request is outstanding.
    unsafe { IoDeleteDevice(device) };
}
