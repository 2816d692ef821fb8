#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::ptr;

use crate::cancelable_irp::CancelRoutine;
use crate::device_object::DeviceObject;
use crate::information;
use crate::irp::Irp;
use crate::sys::{self, CCHAR};
use crate::token::LockToken;
use crate::violation::Violation;

/// Completes `irp`. No spin lock may be held.
///
/// `priority_boost` is added to the priority of the thread that waits for the
/// request. Use [`IO_NO_INCREMENT`](super::IO_NO_INCREMENT) for a request that was quick.
///
/// The completion routines of the drivers above run before this returns. They may
/// send the next request to this driver.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with
/// parameter 1 = 1. If a buffered request with output succeeds with more bytes of
/// [information](Irp::set_information) than its sender has room for: the same with
/// parameter 1 = 16. On the simulated kernel, a panic.
///
/// Microsoft's page: [`IoCompleteRequest`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocompleterequest).
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
/// use spin_lock_safe::sys::STATUS_SUCCESS;
/// use spin_lock_safe::{Irp, LockToken};
///
/// fn succeed(mut irp: Irp, bytes: usize, token: &mut LockToken) {
///     irp.set_status(STATUS_SUCCESS);
///     irp.set_information(bytes);
///     IoCompleteRequest(token, irp, IO_NO_INCREMENT);
/// }
/// ```
#[inline]
#[track_caller]
pub fn IoCompleteRequest(token: &mut LockToken, irp: Irp, priority_boost: CCHAR) {
    token.require_no_lock(Violation::CompleteRequest);
    // SAFETY: an `Irp` owns the obligation to complete its request, and is consumed here.
    unsafe { information::complete(irp.into_raw(), priority_boost) };
}

/// Takes the next request off the device's queue and starts it. No spin lock may
/// be held.
///
/// The driver's own `StartIo` routine runs before this returns. Call this routine at
/// `DISPATCH_LEVEL`. `cancelable` says whether the queue's requests have cancel
/// routines.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with
/// parameter 1 = 2; on the simulated kernel, a panic.
///
/// Microsoft's page: [`IoStartNextPacket`](https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-iostartnextpacket).
#[inline]
#[track_caller]
pub fn IoStartNextPacket(token: &mut LockToken, device: &DeviceObject, cancelable: bool) {
    token.require_no_lock(Violation::StartNextPacket);
    // SAFETY: a `DeviceObject` is valid.
    unsafe { sys::IoStartNextPacket(device.as_ptr(), cancelable) };
}

/// Takes the request with this key, or the next after it, off the device's queue and
/// starts it. No spin lock may be held.
///
/// The same as [`IoStartNextPacket`], for a queue that [`IoStartPacket`] sorts by keys.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with
/// parameter 1 = 4; on the simulated kernel, a panic.
///
/// Microsoft's page: [`IoStartNextPacketByKey`](https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-iostartnextpacketbykey).
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::IoStartNextPacketByKey;
/// use spin_lock_safe::{DeviceObject, LockToken};
///
/// fn start_nearest(device: &DeviceObject, block: u32, token: &mut LockToken) {
///     IoStartNextPacketByKey(token, device, true, block);
/// }
/// ```
#[inline]
#[track_caller]
pub fn IoStartNextPacketByKey(
    token: &mut LockToken,
    device: &DeviceObject,
    cancelable: bool,
    key: u32,
) {
    token.require_no_lock(Violation::StartNextPacketByKey);
    // SAFETY: a `DeviceObject` is valid.
    unsafe { sys::IoStartNextPacketByKey(device.as_ptr(), cancelable, key) };
}

/// Starts `irp` if the device is idle, or queues it otherwise. No spin lock may be held.
///
/// If the device is idle, the driver's own `StartIo` routine runs before this returns.
/// `key` sorts the queue. A request without a key goes to the end. Call this routine at any IRQL up
/// to `DISPATCH_LEVEL`.
///
/// `cancel_function` becomes the request's cancel routine. On a device that
/// [`IoSetStartIoAttributes`](crate::sys::IoSetStartIoAttributes) made `NonCancelable`, that is
/// until the request is started, and `StartIo` may take it as an [`Irp`]. On any other device
/// the routine stays, so `StartIo` takes the raw pointer, and takes the request over by
/// [`Irp::from_start_io`].
///
/// Static Driver Verifier does not count this routine. This crate does, because `StartIo` may run in it.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with
/// parameter 1 = 5; on the simulated kernel, a panic.
///
/// # Safety
///
/// The device's driver has a `StartIo` routine, which takes over the request. A
/// `cancel_function` meets the requirements of [`Irp::into_cancelable`], and takes
/// the request off the device's queue.
///
/// Microsoft's pages: [`IoStartPacket`](https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-iostartpacket),
/// [`IoSetStartIoAttributes`](https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-iosetstartioattributes),
/// "`StartIoCancel` rule (wdm)".
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::IoStartPacket;
/// use spin_lock_safe::{DeviceObject, Irp, LockToken};
///
/// /// # Safety
/// ///
/// /// The driver of `device` has a `StartIo` routine.
/// unsafe fn start(device: &DeviceObject, mut irp: Irp, token: &mut LockToken) {
///     irp.mark_pending();
///     // SAFETY: promised by the caller.
///     unsafe { IoStartPacket(token, device, irp, None, None) };
/// }
/// ```
///
/// A cancel routine, for a device whose started requests cannot be canceled:
///
/// ```
/// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
/// use spin_lock_safe::sys::{KeRemoveEntryDeviceQueue, STATUS_CANCELLED};
/// use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};
///
/// /// # Safety
/// ///
/// /// The I/O manager calls it, for a request in the device's queue.
/// #[spin_lock_safe(DRIVER_CANCEL)]
/// unsafe extern "system" fn cancel(
///     device: &DeviceObject,
///     mut irp: Irp,
///     cancel: CancelSpinLockGuard<'_>,
/// ) {
///     // SAFETY: the device is valid.
///     let queue = unsafe { &raw mut (*device.as_ptr()).DeviceQueue };
///     // SAFETY: the request is valid. Its place in the queue is the tail's first member.
///     let entry = unsafe { &raw mut (*irp.as_ptr()).Tail };
///     // SAFETY: the request waits in this queue.
///     unsafe { KeRemoveEntryDeviceQueue(queue, entry.cast()) };
///     IoReleaseCancelSpinLock(cancel);
///     irp.set_status(STATUS_CANCELLED);
///     IoCompleteRequest(irp, IO_NO_INCREMENT);
/// }
/// ```
#[inline]
#[track_caller]
pub unsafe fn IoStartPacket(
    token: &mut LockToken,
    device: &DeviceObject,
    irp: Irp,
    key: Option<u32>,
    cancel_function: Option<CancelRoutine>,
) {
    token.require_no_lock(Violation::StartPacket);
    let key = key.as_ref().map_or(ptr::null(), ptr::from_ref);
    let (device, irp) = (device.as_ptr(), irp.into_raw());
    // SAFETY: a `DeviceObject` is valid, and so is the key. The caller promises that the
    // driver's routines meet their requirements.
    unsafe { sys::IoStartPacket(device, irp, key, cancel_function) };
}
