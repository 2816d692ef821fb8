use core::mem::{self, ManuallyDrop};
use core::ptr::{self, NonNull};

use crate::irp::Irp;
use crate::sync::atomic::{AtomicBool, AtomicPtr, Ordering};
use crate::sys::{self, DEVICE_OBJECT, IRP, PCANCELED_IRP};

/// A request that waits in a queue of the driver and may be canceled meanwhile.
///
/// The driver and the request's cancel routine may both try to complete the request. Whoever
/// clears the cancel routine first gets the request. [`take`](Self::take) does so for the driver. A
/// cancel routine that runs has the request already.
///
/// Make, keep, unlink and take the request under the lock of the queue that it waits in. The cancel
/// routine acquires the same lock to unlink the request.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
/// use spin_lock_safe::sys::STATUS_CANCELLED;
/// use spin_lock_safe::{
///     CancelSpinLockGuard, CancelableIrp, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe,
/// };
///
/// #[spin_lock_safe(DRIVER_CANCEL)]
/// unsafe extern "system" fn cancel(_: &DeviceObject, irp: Irp, cancel: CancelSpinLockGuard<'_>) {
///     IoReleaseCancelSpinLock(cancel);
///     // Unlink `irp` from its queue, complete it.
/// #   let _ = irp.into_raw();
/// }
///
/// /// Queues `irp`, or returns it with its status if it is canceled already.
/// fn pend(queue: &SpinLock<Vec<CancelableIrp>>, irp: Irp, token: &LockToken) -> Option<Irp> {
///     let mut queue = queue.acquire(token);
///     // SAFETY: `cancel` is a cancel routine, and finds the request in the queue.
///     match unsafe { irp.into_cancelable(cancel) } {
///         Ok(irp) => {
///             queue.push(irp);
///             None
///         }
///         Err(mut irp) => {
///             irp.set_status(STATUS_CANCELLED);
///             Some(irp)
///         }
///     }
/// }
/// ```
///
/// Microsoft's pages: [`IoSetCancelRoutine`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iosetcancelroutine),
/// [Synchronizing IRP Cancellation](https://learn.microsoft.com/windows-hardware/drivers/kernel/synchronizing-irp-cancellation).
///
/// # Invariants
///
/// The pointer is to a valid IRP. The driver has the obligation to complete it if its cancel
/// routine can still be cleared.
#[must_use = "a request that is dropped is never completed: its caller waits forever"]
#[derive(Debug)]
pub struct CancelableIrp(NonNull<IRP>);

// SAFETY: the same as for the `Irp` that it was made from.
unsafe impl Send for CancelableIrp {}

/// A driver's cancel routine: a function of the [role](crate::roles) `DRIVER_CANCEL`.
pub type CancelRoutine = unsafe extern "system" fn(*mut DEVICE_OBJECT, PCANCELED_IRP);

/// Converts a cancel routine that is declared with the types of other bindings, such as one exported by
/// `#[spin_lock_safe(DRIVER_CANCEL, types = wdk_sys)]`.
///
/// In those bindings, cancel routines and `StartIo` routines have the same type. Only the caller of this
/// function can tell them apart.
///
/// # Safety
///
/// `routine` is a cancel routine, and takes the system's pointers to the device and to the request. If it
/// is under the attribute [`spin_lock_safe`](macro@crate::spin_lock_safe), it has the
/// [role](crate::roles) `DRIVER_CANCEL`.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
/// use spin_lock_safe::{
///     CancelSpinLockGuard, CancelableIrp, DeviceObject, Irp, cancel_routine, spin_lock_safe,
/// };
///
/// #[spin_lock_safe(DRIVER_CANCEL, types = wdk_sys)]
/// unsafe extern "C" fn cancel(_: &DeviceObject, irp: Irp, cancel: CancelSpinLockGuard<'_>) {
///     IoReleaseCancelSpinLock(cancel);
///     // Unlink `irp` from its queue, complete it.
/// #   let _ = irp.into_raw();
/// }
///
/// fn pend(irp: Irp) -> Result<CancelableIrp, Irp> {
///     // SAFETY: it is this driver's cancel routine.
///     let routine = unsafe { cancel_routine(cancel) };
///     // SAFETY: the routine finds the request where this driver keeps what waits.
///     unsafe { irp.into_cancelable(routine) }
/// }
/// ```
///
/// Microsoft's page: [`DRIVER_CANCEL`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_cancel).
#[cfg(not(target_arch = "x86"))]
#[must_use]
pub const unsafe fn cancel_routine<D, I>(
    routine: unsafe extern "C" fn(*mut D, *mut I),
) -> CancelRoutine {
    // SAFETY: on this target the two calling conventions are the same, and so are all pointers. The caller
    // promises what the pointers point to.
    unsafe { mem::transmute::<unsafe extern "C" fn(*mut D, *mut I), CancelRoutine>(routine) }
}

impl Irp {
    /// Lets `routine` cancel the request while it waits.
    ///
    /// # Errors
    ///
    /// Returns the request if it is canceled already: complete it with
    /// `STATUS_CANCELLED`.
    ///
    /// # Safety
    ///
    /// `routine` is a cancel routine for this request. It completes the request only after the returned
    /// `CancelableIrp` is unlinked from where the driver keeps it, and dropped.
    pub unsafe fn into_cancelable(self, routine: CancelRoutine) -> Result<CancelableIrp, Self> {
        let irp = CancelableIrp(self.into_inner());
        irp.exchange_cancel_routine(routine as *mut ());
        // The canceler sets `Cancel` before it takes the routine. Either it finds the
        // routine, or this code sees `Cancel`. If both happen, the exchange decides.
        if irp.is_canceled() {
            irp.take_back()
        } else {
            Ok(irp)
        }
    }
}

impl CancelableIrp {
    pub(crate) const fn of(irp: NonNull<IRP>) -> Self {
        Self(irp)
    }

    /// Takes the request off the cancel routine, whether that has run or not.
    pub(crate) fn clear(self) {
        self.exchange_cancel_routine(ptr::null_mut());
    }

    /// Clears the cancel routine and takes the request, to complete it or send it on.
    ///
    /// Returns `None` if the cancel routine runs or is about to run. It completes the request.
    #[must_use = "a request that is dropped is never completed"]
    pub fn take(self) -> Option<Irp> {
        self.take_back().err()
    }

    /// Takes over a request whose cancel routine has run and left it to the caller.
    ///
    /// A cancel routine does so if another routine of the driver uses the request at that moment: it notes
    /// under the driver's lock that the request is canceled, gives the request up by
    /// [`Irp::into_raw`], and the other routine completes the request when it finds the note.
    ///
    /// # Safety
    ///
    /// The cancel routine of the request has run and given the request up, and nobody else takes it
    /// over.
    ///
    /// # Examples
    ///
    /// ```
    /// use spin_lock_safe::{CancelableIrp, Irp};
    ///
    /// struct Waiting {
    ///     irp: CancelableIrp,
    ///     /// Set by the cancel routine, under the lock of the list, in place of a completion.
    ///     is_left: bool,
    /// }
    ///
    /// fn take(waiting: Waiting) -> Option<Irp> {
    ///     if waiting.is_left {
    ///         // SAFETY: the cancel routine has left the request in the list.
    ///         Some(unsafe { waiting.irp.take_left() })
    ///     } else {
    ///         waiting.irp.take()
    ///     }
    /// }
    /// ```
    #[must_use = "a request that is dropped is never completed"]
    pub unsafe fn take_left(self) -> Irp {
        let irp = ManuallyDrop::new(self).0;
        // SAFETY: the caller promises that nobody else has the request.
        unsafe { Irp::from_raw(irp.as_ptr()) }
    }

    /// Returns the request, which cannot be canceled any more, unless the cancel routine has it.
    fn take_back(self) -> Result<Self, Irp> {
        if self.exchange_cancel_routine(ptr::null_mut()).is_null() {
            return Ok(self);
        }
        let irp = ManuallyDrop::new(self).0;
        // SAFETY: the cancel routine was still there, so the request is the driver's.
        Err(unsafe { Irp::from_raw(irp.as_ptr()) })
    }

    /// Returns the address of the request, by which a cancel routine finds the request to unlink.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut IRP {
        self.0.as_ptr()
    }

    fn is_canceled(&self) -> bool {
        // SAFETY: the IRP is valid, so its field may be projected to.
        let cancel = unsafe { &raw mut (*self.as_ptr()).Cancel };
        // SAFETY: the field is valid and aligned, and only accessed atomically while
        // the request can be canceled.
        unsafe { AtomicBool::from_ptr(cancel) }.load(Ordering::SeqCst)
    }

    fn exchange_cancel_routine(&self, routine: *mut ()) -> *mut () {
        // SAFETY: the IRP is valid, so its field may be projected to.
        let field = unsafe { &raw mut (*self.as_ptr()).CancelRoutine };
        // SAFETY: an optional function pointer has the layout of a pointer; the field
        // is valid and aligned, and only accessed atomically.
        unsafe { AtomicPtr::from_ptr(field.cast()) }.swap(routine, Ordering::SeqCst)
    }
}

impl Drop for CancelableIrp {
    // The cancel routine may have run, and then dropping the request is right.
    #[inline]
    fn drop(&mut self) {
        sys::dropped_cancelable(self.as_ptr());
    }
}
