//! The control requests, one after the other.

use core::ptr;

use spin_lock_safe::ddi::IoStartNextPacket;
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};
use wdk_sys::STATUS_SUCCESS;
use wdk_sys::ntddk::KeSynchronizeExecution;

use crate::dispatch::complete;
use crate::extension::DeviceExtension;
use crate::interrupt::take_count;

/// Ends the current request and starts the next.
///
/// # Safety
///
/// The I/O manager calls it for this driver's device.
#[spin_lock_safe(DRIVER_STARTIO, types = wdk_sys)]
pub unsafe extern "C" fn start_io(device: &DeviceObject, irp: Irp, token: &mut LockToken) {
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    if !extension.interrupt.is_null() {
        let context = ptr::from_ref(extension).cast_mut().cast();
        // SAFETY: the interrupt is connected, and the routine takes this extension.
        unsafe { KeSynchronizeExecution(extension.interrupt, Some(take_count), context) };
    }
    _ = complete(irp, STATUS_SUCCESS, token);
    IoStartNextPacket(device, false);
}
