//! Requests that `IoStartPacket` started or queued, and that may still have a cancel routine.

use core::mem::offset_of;
use core::ptr::NonNull;

use crate::cancel_spin_lock::CancelGuard;
use crate::cancelable_irp::CancelableIrp;
use crate::device_object::DeviceObject;
use crate::irp::Irp;
use crate::sync::atomic::{AtomicPtr, Ordering};
use crate::sys::{self, IRP};

impl Irp {
    /// Removes the cancel routine of the request with which `StartIo` was called, and takes over the request.
    ///
    /// Returns `None` if the request was canceled meanwhile. Then `StartIo` must not use the request and must
    /// return. The cancel routine completes the request and starts the next one.
    ///
    /// A request keeps its cancel routine when it is started, unless
    /// [`IoSetStartIoAttributes`](crate::sys::IoSetStartIoAttributes) made the device `NonCancelable`.
    ///
    /// # Safety
    ///
    /// `irp` is what the I/O manager passed to the `StartIo` routine of `device`, and
    /// [`IoStartPacket`](crate::ddi::IoStartPacket) set its cancel routine. Before the cancel routine completes
    /// the device's current request, it calls [`IoStartNextPacket`](crate::ddi::IoStartNextPacket), which
    /// makes another request current.
    ///
    /// # Examples
    ///
    /// ```
    /// use spin_lock_safe::ddi::{
    ///     IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
    ///     IoStartNextPacket,
    /// };
    /// use spin_lock_safe::sys::{IRP, STATUS_SUCCESS};
    /// use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};
    ///
    /// /// # Safety
    /// ///
    /// /// The I/O manager calls it.
    /// #[spin_lock_safe(DRIVER_STARTIO)]
    /// unsafe extern "system" fn start_io(device: &DeviceObject, irp: *mut IRP) {
    ///     let cancel = IoAcquireCancelSpinLock();
    ///     // SAFETY: the I/O manager passed both, and the driver's cancel routine starts the next request.
    ///     let started = unsafe { Irp::from_start_io(device, irp, &cancel) };
    ///     IoReleaseCancelSpinLock(cancel);
    ///     let Some(mut irp) = started else { return };
    ///     irp.set_status(STATUS_SUCCESS);
    ///     IoCompleteRequest(irp, IO_NO_INCREMENT);
    ///     IoStartNextPacket(device, true);
    /// }
    /// ```
    ///
    /// Microsoft's pages: `IoSetCancelRoutine` function (wdm.h), "Canceling IRPs in a `StartIo` Routine".
    #[must_use = "a request that is dropped is never completed"]
    pub unsafe fn from_start_io(
        device: &DeviceObject,
        irp: *mut IRP,
        cancel: &impl CancelGuard,
    ) -> Option<Self> {
        let _ = cancel;
        // `irp` may be completed, and another request may have its address, so the device's pointer is used.
        let current = NonNull::new(device.current_irp())?;
        // While the cancel spin lock is held, the cancel routine does not complete the current request.
        let is_current = current.as_ptr() == irp;
        is_current.then(|| CancelableIrp::of(current).take())?
    }
}

impl DeviceObject {
    /// Removes the next request from the device's queue, and removes its cancel routine. Returns `None` if no
    /// request waits.
    ///
    /// A driver calls this when its device is removed, to complete the requests that wait. After `None` the
    /// device is not busy, and the next [`IoStartPacket`](crate::ddi::IoStartPacket) calls `StartIo`.
    ///
    /// # Safety
    ///
    /// The device is this driver's, and its queue holds the requests that
    /// [`IoStartPacket`](crate::ddi::IoStartPacket) put there. Their cancel routine takes them off the queue
    /// before it releases the cancel spin lock.
    ///
    /// # Examples
    ///
    /// ```
    /// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest};
    /// use spin_lock_safe::sys::STATUS_CANCELLED;
    /// use spin_lock_safe::{DeviceObject, LockToken};
    ///
    /// /// # Safety
    /// ///
    /// /// The device is this driver's, which gives its requests to `IoStartPacket`.
    /// unsafe fn complete_queued(device: &DeviceObject, token: &mut LockToken) {
    ///     loop {
    ///         let cancel = IoAcquireCancelSpinLock(token);
    ///         // SAFETY: promised by the caller.
    ///         let next = unsafe { device.take_queued(&cancel) };
    ///         cancel.release();
    ///         let Some(mut irp) = next else { break };
    ///         irp.set_status(STATUS_CANCELLED);
    ///         IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    ///     }
    /// }
    /// ```
    ///
    /// Microsoft's page: [`KeRemoveDeviceQueue`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keremovedevicequeue).
    #[must_use = "a request that is dropped is never completed"]
    pub unsafe fn take_queued(&self, cancel: &impl CancelGuard) -> Option<Irp> {
        let _ = cancel;
        // SAFETY: the device object is valid, so its field may be projected to.
        let queue = unsafe { &raw mut (*self.as_ptr()).DeviceQueue };
        // SAFETY: the queue is that of a device.
        let entry = NonNull::new(unsafe { sys::KeRemoveDeviceQueue(queue) })?;
        // SAFETY: the queue holds requests, and their place in it is the tail's first member.
        let irp = unsafe { entry.byte_sub(offset_of!(IRP, Tail)) }.cast::<IRP>();
        CancelableIrp::of(irp).clear();
        // SAFETY: a cancel routine would have taken the request off the queue, so it has not run.
        Some(unsafe { Irp::from_raw(irp.as_ptr()) })
    }

    /// Returns the request with which `StartIo` was called last, or null.
    fn current_irp(&self) -> *mut IRP {
        // SAFETY: the device object is valid, so its field may be projected to.
        let field = unsafe { &raw mut (*self.as_ptr()).CurrentIrp };
        // SAFETY: the field is valid and aligned, and written only by the system.
        unsafe { AtomicPtr::from_ptr(field) }.load(Ordering::Acquire)
    }
}
