use core::cell::UnsafeCell;
use core::fmt;

use crate::raw::current_location;
use crate::sys::{IRP, NTSTATUS, SL_PENDING_RETURNED};

/// A request that the drivers below have completed, as a completion routine sees it.
///
/// The request is not this driver's, so it is not an [`Irp`](crate::Irp). The I/O manager goes on to
/// complete it for the driver above, unless the routine returns `STATUS_MORE_PROCESSING_REQUIRED`. A
/// driver that returns that status has the request again, and takes it with
/// [`Irp::from_raw`](crate::Irp::from_raw) and [`as_ptr`](Self::as_ptr). The example `filter` does so to
/// send the request once more.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::sys::{NTSTATUS, PVOID, STATUS_CONTINUE_COMPLETION};
/// use spin_lock_safe::{DeviceObject, ReturnedIrp, spin_lock_safe};
///
/// #[spin_lock_safe(IO_COMPLETION_ROUTINE)]
/// unsafe extern "system" fn done(
///     _device: Option<&DeviceObject>,
///     irp: &ReturnedIrp,
///     _context: PVOID,
/// ) -> NTSTATUS {
///     if irp.pending_returned() {
///         irp.mark_pending();
///     }
///     STATUS_CONTINUE_COMPLETION
/// }
/// ```
///
/// Microsoft's pages: [`IO_COMPLETION_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_completion_routine),
/// [Implementing an `IoCompletion` Routine](https://learn.microsoft.com/windows-hardware/drivers/kernel/implementing-an-iocompletion-routine).
#[repr(transparent)]
pub struct ReturnedIrp(UnsafeCell<IRP>);

impl ReturnedIrp {
    /// Borrows the request at `irp`.
    ///
    /// # Safety
    ///
    /// For all of `'a`, `irp` points to a valid request that only this context uses.
    #[must_use]
    pub const unsafe fn from_raw<'a>(irp: *mut IRP) -> &'a Self {
        // SAFETY: promised by the caller; the layouts are the same.
        unsafe { &*irp.cast() }
    }

    /// Returns the address of the request.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut IRP {
        self.0.get()
    }

    /// Returns the status with which the drivers below have completed the request.
    #[must_use]
    pub fn status(&self) -> NTSTATUS {
        // SAFETY: the IRP is valid.
        let io_status = unsafe { (*self.as_ptr()).IoStatus };
        // SAFETY: both members of the union are plain data.
        unsafe { io_status.Anonymous.Status }
    }

    /// Returns `IoStatus.Information`: usually the number of bytes that the drivers below have
    /// transferred, or another result of the request.
    #[must_use]
    pub fn information(&self) -> usize {
        // SAFETY: the IRP is valid.
        unsafe { (*self.as_ptr()).IoStatus.Information }
    }

    /// Returns whether a driver below has marked the request pending (`Irp->PendingReturned`).
    #[must_use]
    pub fn pending_returned(&self) -> bool {
        // SAFETY: the IRP is valid.
        unsafe { (*self.as_ptr()).PendingReturned }
    }

    /// Marks the request pending for the driver above. A routine that lets completion go on must do so
    /// if [`pending_returned`](Self::pending_returned) is true.
    ///
    /// Microsoft's page: [`IoMarkIrpPending`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iomarkirppending).
    pub fn mark_pending(&self) {
        // SAFETY: the IRP is valid, and only this context uses it.
        let location = unsafe { current_location(self.as_ptr()) };
        // SAFETY: the location belongs to the driver whose routine this is.
        unsafe { (*location).Control |= SL_PENDING_RETURNED };
    }
}

impl fmt::Debug for ReturnedIrp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ReturnedIrp").field(&self.as_ptr()).finish()
    }
}
