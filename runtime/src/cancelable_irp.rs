use core::mem::{self, ManuallyDrop};
use core::ptr::{self, NonNull};

use crate::irp::Irp;
use crate::sync::atomic::{AtomicBool, AtomicPtr, Ordering};
use crate::sys::{self, DEVICE_OBJECT, IRP, PCANCELED_IRP};

/// A request that waits in a queue of the driver and may be canceled meanwhile.
///
/// Two may want to complete it: the driver, and the request's cancel routine. The
/// one that clears the cancel routine first has the request. [`take`](Self::take)
/// tries for the driver; a cancel routine that runs has it already.
///
/// Make, keep, unlink and take it under the lock of the queue that it waits in, and
/// let the cancel routine acquire the same lock to unlink it.
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
/// /// Queues `irp`, or gives it back with its status if it is canceled already.
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
/// Microsoft's pages: `IoSetCancelRoutine` function (wdm.h), "Synchronizing IRP
/// Cancellation".
///
/// # Invariants
///
/// The pointer is to a valid IRP. It is the driver's to complete if its cancel
/// routine can still be cleared.
#[must_use = "a request that is dropped is never completed: its caller waits forever"]
#[derive(Debug)]
pub struct CancelableIrp(NonNull<IRP>);

// SAFETY: as an `Irp`, which it was.
unsafe impl Send for CancelableIrp {}

/// A driver's cancel routine: a function of the [role](crate::roles) `DRIVER_CANCEL`.
pub type CancelRoutine = unsafe extern "system" fn(*mut DEVICE_OBJECT, PCANCELED_IRP);

/// Makes a cancel routine of one that is declared with the types of other bindings, such as
/// `#[spin_lock_safe(DRIVER_CANCEL, types = wdk_sys)]` exports it.
///
/// In those bindings cancel routines and `StartIo` routines have one type. Nothing but the caller of this
/// function tells them apart.
///
/// # Safety
///
/// `routine` is a cancel routine, and the pointers that it takes are the system's to the device and to the
/// request. If it is under the attribute [`spin_lock_safe`](macro@crate::spin_lock_safe), it has the
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
/// Microsoft's page: `DRIVER_CANCEL` callback function (wdm.h).
#[cfg(not(target_arch = "x86"))]
#[must_use]
pub const unsafe fn cancel_routine<D, I>(
    routine: unsafe extern "C" fn(*mut D, *mut I),
) -> CancelRoutine {
    // SAFETY: here the two conventions are one, and pointers to other types are passed alike; the caller
    // vouches for what they point to.
    unsafe { mem::transmute::<unsafe extern "C" fn(*mut D, *mut I), CancelRoutine>(routine) }
}

impl Irp {
    /// Lets `routine` cancel the request while it waits.
    ///
    /// # Errors
    ///
    /// Gives the request back if it is canceled already: complete it with
    /// `STATUS_CANCELLED`.
    ///
    /// # Safety
    ///
    /// `routine` is a cancel routine for this request, and completes it only after the result of this
    /// function is unlinked from where the driver keeps it, and dropped.
    pub unsafe fn into_cancelable(self, routine: CancelRoutine) -> Result<CancelableIrp, Self> {
        let irp = CancelableIrp(self.into_inner());
        irp.exchange_cancel_routine(routine as *mut ());
        // The canceler sets `Cancel` before it takes the routine: either it finds the
        // routine, or `Cancel` is seen here. With both, the exchange decides.
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

    /// Takes the request off the cancel routine, to complete it or send it on.
    ///
    /// `None` if the cancel routine runs or is about to: it completes the request.
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
        // SAFETY: the caller vouches that the request is nobody else's.
        unsafe { Irp::from_raw(irp.as_ptr()) }
    }

    /// The request, as what could be canceled no more: unless the cancel routine has it.
    fn take_back(self) -> Result<Self, Irp> {
        if self.exchange_cancel_routine(ptr::null_mut()).is_null() {
            return Ok(self);
        }
        let irp = ManuallyDrop::new(self).0;
        // SAFETY: the cancel routine was still there, so the request is the driver's.
        Err(unsafe { Irp::from_raw(irp.as_ptr()) })
    }

    /// The address of the request; a cancel routine finds the one to unlink by it.
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
    // Its cancel routine may have run: then it is dropped rightly.
    #[inline]
    fn drop(&mut self) {
        sys::dropped_cancelable(self.as_ptr());
    }
}
