#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::ffi::c_void;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::sys::{DEVICE_OBJECT, DISPATCH_LEVEL};
use spin_lock_safe::{DeviceObject, LockToken, spin_lock_safe};
use wdm::RaisedIrql;

use crate::extension::DeviceExtension;

/// Ends one request after the other until the hardware is stopped.
///
/// # Safety
///
/// The driver starts it as a thread with its device, which is valid until the thread has
/// ended.
#[spin_lock_safe]
pub(crate) unsafe extern "system" fn HardwareThread(context: *const c_void, token: &mut LockToken) {
    let device = context.cast_mut().cast::<DEVICE_OBJECT>();
    // SAFETY: the driver passes its device.
    let extension = unsafe { DeviceExtension::of(device) };
    // SAFETY: as above.
    let device = unsafe { DeviceObject::from_raw(device) };
    loop {
        extension.work.wait();
        // Like the DPC of a device that has interrupted.
        // SAFETY: the thread runs at `PASSIVE_LEVEL`, which is restored below.
        let irql = unsafe { RaisedIrql::raise(DISPATCH_LEVEL) };
        let running = end_request(extension, device, token);
        irql.lower();
        if !running {
            return;
        }
    }
}

/// Ends the current request and starts the next, or returns `false` if the device is stopped.
#[spin_lock_safe]
fn end_request(extension: &DeviceExtension, device: &DeviceObject, token: &mut LockToken) -> bool {
    let mut hardware = extension.hardware.acquire_at_dpc_level();
    if hardware.stopped {
        return false;
    }
    if !hardware.begun {
        return true;
    }
    let Some(mut irp) = hardware.current.take() else {
        return true;
    };
    hardware.ended += 1;
    let ended = hardware.ended;
    hardware.release();
    _ = irp.answer(&ended.to_le_bytes());
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoStartNextPacket(device, false);
    true
}

/// Ends the thread, and waits until it has ended.
#[spin_lock_safe]
pub(crate) fn stop(extension: &DeviceExtension, token: &LockToken) {
    extension.hardware.acquire().stopped = true;
    extension.work.release(1);
    let thread = extension.thread.acquire().take();
    if let Some(thread) = thread {
        thread.join();
    }
}
