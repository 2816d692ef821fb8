//! The RAM disk as a virtual Storport miniport. It is the one that the example `ramdisk`
//! runs on a simulated Storport, bound to storport.sys here.

#![cfg(windows)]
#![no_std]
#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::ptr;

use ramdisk::driver;
use ramdisk::storport::VIRTUAL_HW_INITIALIZATION_DATA;
use spin_lock_safe::sys::{DRIVER_OBJECT, NTSTATUS, PVOID};
use wdm::UNICODE_STRING;

#[link(name = "storport.sys", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "system" {
    fn StorPortInitialize(
        DriverObject: *mut DRIVER_OBJECT,
        RegistryPath: *const UNICODE_STRING,
        HwInitializationData: *mut VIRTUAL_HW_INITIALIZATION_DATA,
        HwContext: PVOID,
    ) -> NTSTATUS;
}

/// Describes the miniport to Storport.
///
/// # Safety
///
/// The I/O manager calls it with the object of this driver.
#[unsafe(no_mangle)]
unsafe extern "system" fn DriverEntry(
    DriverObject: *mut DRIVER_OBJECT,
    RegistryPath: *const UNICODE_STRING,
) -> NTSTATUS {
    let mut miniport = driver::initialization_data();
    let (data, none) = (&raw mut miniport, ptr::null_mut());
    // SAFETY: the arguments are those of the I/O manager, and the callbacks keep their
    // contracts.
    unsafe { StorPortInitialize(DriverObject, RegistryPath, data, none) }
}
