//! The driver below the filter, a disk without data that is too busy for some requests.

use core::sync::atomic::{AtomicU64, Ordering};

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::simulated_kernel::Device;
use spin_lock_safe::sys::{
    IRP_MJ_READ, IRP_MJ_WRITE, NTSTATUS, STATUS_DEVICE_BUSY, STATUS_SUCCESS,
};
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};

/// The device extension.
#[derive(Debug)]
pub(crate) struct Disk {
    /// The disk is too busy for one request in this many.
    busy_for_one_of: u64,
    requests: AtomicU64,
}

impl Disk {
    /// Returns the number of requests that the disk has received.
    pub(crate) fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }
}

/// Creates the disk's device.
pub(crate) fn device(busy_for_one_of: u64) -> Device<Disk> {
    let device = Device::new(Disk {
        busy_for_one_of,
        requests: AtomicU64::new(0),
    });
    // SAFETY: the routine is made for devices with this extension.
    let device = unsafe { device.with_dispatch(IRP_MJ_READ, DispatchReadWrite) };
    // SAFETY: as above.
    unsafe { device.with_dispatch(IRP_MJ_WRITE, DispatchReadWrite) }
}

/// # Safety
///
/// The I/O manager calls it for this driver's device, with an `IRP_MJ_READ` or an `IRP_MJ_WRITE`.
#[spin_lock_safe(DRIVER_DISPATCH)]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
unsafe extern "system" fn DispatchReadWrite(device: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let disk: &Disk = unsafe { device.extension() };
    let number = disk.requests.fetch_add(1, Ordering::Relaxed);
    let status = match number % disk.busy_for_one_of {
        0 => STATUS_DEVICE_BUSY,
        _ => STATUS_SUCCESS,
    };
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}
