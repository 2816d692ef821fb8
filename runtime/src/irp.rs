use core::ptr::NonNull;
use core::{fmt, mem};

use crate::raw::current_location;
use crate::sys::{
    self, DEVICE_OBJECT, IO_STACK_LOCATION, IRP, NTSTATUS, PVOID, SL_PENDING_RETURNED,
};

/// An I/O request packet (IRP), and the obligation to complete it.
///
/// [`IoCompleteRequest`](crate::ddi::IoCompleteRequest) consumes the `Irp`, so a
/// request is never completed twice. Dropping an `Irp` does not complete the request, and the sender
/// waits forever: keep the `Irp`, pass it on, or complete it. The simulated kernel reports a request
/// that is dropped; Windows does not. [`IoCallDriver`](crate::ddi::IoCallDriver) passes a request to
/// the driver below.
///
/// Microsoft's page: [`IRP`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_irp).
///
/// # Examples
///
/// ```
/// use spin_lock_safe::sys::{IRP, STATUS_INVALID_PARAMETER};
/// use spin_lock_safe::Irp;
///
/// /// # Safety
/// /// `irp` is a request that the caller must complete.
/// unsafe fn refuse(irp: *mut IRP) -> Irp {
///     // SAFETY: promised by the caller.
///     let mut irp = unsafe { Irp::from_raw(irp) };
///     irp.set_status(STATUS_INVALID_PARAMETER);
///     irp
/// }
/// ```
///
/// # Invariants
///
/// The pointer is to a valid IRP that this driver has to complete and that nobody
/// else completes. The IRP has a current stack location, and the buffers that the
/// parameters there describe.
#[must_use = "a request that is dropped is never completed: its caller waits forever"]
pub struct Irp(NonNull<IRP>);

// SAFETY: any thread may use and complete a request, and the `Irp` is the only
// handle to it.
unsafe impl Send for Irp {}

impl Irp {
    /// Takes over the obligation to complete the request at `irp`.
    ///
    /// # Safety
    ///
    /// `irp` points to a valid IRP that this driver has to complete. From now on
    /// nobody else uses or completes it. In a cancel routine this means that the
    /// [`CancelableIrp`](crate::CancelableIrp) of this request is unlinked and dropped before
    /// the request is completed.
    pub const unsafe fn from_raw(irp: *mut IRP) -> Self {
        // SAFETY: the caller promises that the pointer is valid, so it is not null.
        Self(unsafe { NonNull::new_unchecked(irp) })
    }

    /// Gives up the obligation to complete and returns the address of the request.
    #[must_use = "a request that is forgotten is never completed"]
    pub const fn into_raw(self) -> *mut IRP {
        self.into_inner().as_ptr()
    }

    pub(crate) const fn into_inner(self) -> NonNull<IRP> {
        let irp = self.0;
        mem::forget(self);
        irp
    }

    /// Returns the address of the request.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut IRP {
        self.0.as_ptr()
    }

    /// Returns the result that the requester will see (`IoStatus.Status`).
    #[must_use]
    pub fn status(&self) -> NTSTATUS {
        // SAFETY: the IRP is valid.
        let io_status = unsafe { (*self.as_ptr()).IoStatus };
        // SAFETY: both members of the union are plain data.
        unsafe { io_status.Anonymous.Status }
    }

    /// Sets the result that the requester will see (`IoStatus.Status`).
    pub fn set_status(&mut self, status: NTSTATUS) {
        // SAFETY: the IRP is valid, so its field may be projected to.
        let field = unsafe { &raw mut (*self.as_ptr()).IoStatus.Anonymous };
        // SAFETY: the status is a member of this union, and nobody else uses the IRP.
        unsafe { field.cast::<NTSTATUS>().write(status) };
    }

    /// Returns `IoStatus.Information`: usually the number of bytes transferred, or another
    /// result of the request.
    #[must_use]
    pub fn information(&self) -> usize {
        // SAFETY: the IRP is valid.
        unsafe { (*self.as_ptr()).IoStatus.Information }
    }

    /// Sets `IoStatus.Information`: usually the number of bytes transferred.
    ///
    /// The sender of a buffered request gets that many bytes of the system buffer, unless the status
    /// is an error. The sender must have room for them, which
    /// [`IoCompleteRequest`](crate::ddi::IoCompleteRequest) checks. The driver must have written
    /// them. [`answer`](Self::answer) does both.
    pub fn set_information(&mut self, information: usize) {
        // SAFETY: the IRP is valid, and nobody else uses it.
        unsafe { (*self.as_ptr()).IoStatus.Information = information };
    }

    /// Returns the buffer of a buffered request (`AssociatedIrp.SystemBuffer`).
    #[must_use]
    pub fn system_buffer(&self) -> PVOID {
        // SAFETY: the IRP is valid.
        let associated = unsafe { (*self.as_ptr()).AssociatedIrp };
        // SAFETY: every member of the union is plain data.
        unsafe { associated.SystemBuffer }
    }

    /// Returns this driver's stack location of the request, with the parameters.
    ///
    /// Microsoft's page: [`IoGetCurrentIrpStackLocation`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iogetcurrentirpstacklocation).
    #[must_use]
    pub fn current_stack_location(&self) -> *mut IO_STACK_LOCATION {
        // SAFETY: the IRP is valid, and this driver's.
        unsafe { current_location(self.as_ptr()) }
    }

    /// Returns this driver's device that the request was sent to.
    #[must_use]
    pub fn device(&self) -> *mut DEVICE_OBJECT {
        // SAFETY: a request that a driver has, has a current stack location.
        unsafe { (*self.current_stack_location()).DeviceObject }
    }

    /// Returns the file object of the handle that the request was sent through, or null.
    #[must_use]
    pub fn file_object(&self) -> PVOID {
        // SAFETY: a request that a driver has, has a current stack location.
        unsafe { (*self.current_stack_location()).FileObject }
    }

    /// Returns the four words that the driver may use as long as it has the request
    /// (`Tail.Overlay.DriverContext`).
    ///
    /// Their content is undefined until the driver writes them. While a request is in a cancel-safe
    /// queue, the system uses the last word.
    #[must_use]
    pub fn driver_context(&self) -> [PVOID; 4] {
        // SAFETY: the words are plain data, and belong to whoever has the request.
        unsafe { self.driver_context_field().read() }
    }

    /// Returns the words of [`driver_context`](Self::driver_context) for writing.
    pub fn driver_context_mut(&mut self) -> &mut [PVOID; 4] {
        // SAFETY: the words are plain data, and `&mut self` borrows them exclusively.
        unsafe { &mut *self.driver_context_field() }
    }

    fn driver_context_field(&self) -> *mut [PVOID; 4] {
        // SAFETY: the IRP is valid, so its field may be projected to.
        let overlay = unsafe { &raw mut (*self.as_ptr()).Tail.Overlay };
        // SAFETY: as above; in a request that a driver has, the tail is the overlay.
        unsafe { &raw mut (*overlay).Anonymous1.Anonymous.DriverContext }.cast()
    }

    /// Marks the request pending. The dispatch routine returns `STATUS_PENDING` for it.
    ///
    /// Microsoft's page: [`IoMarkIrpPending`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iomarkirppending).
    pub fn mark_pending(&mut self) {
        // SAFETY: a request that a driver holds has a current stack location, and
        // nobody else uses it.
        unsafe { (*self.current_stack_location()).Control |= SL_PENDING_RETURNED };
    }
}

impl Drop for Irp {
    // Runs wherever a request is dropped. On Windows nothing of it is left after inlining.
    #[inline]
    fn drop(&mut self) {
        sys::dropped(self.as_ptr());
    }
}

impl fmt::Debug for Irp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Irp").field(&self.as_ptr()).finish()
    }
}
