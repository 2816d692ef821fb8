use core::cell::UnsafeCell;
use core::fmt;

use crate::family::{impl_drop, impl_from, impl_lock, impl_token, take_back};
use crate::mode::AnyIrql;
use crate::raw_lock::Cancel;
use crate::token::LockToken;

/// The system's cancel spin lock, held; dropping it releases the lock.
///
/// Made by [`IoAcquireCancelSpinLock`](crate::ddi::IoAcquireCancelSpinLock). A cancel routine is
/// entered with one, in the role [`DRIVER_CANCEL`](crate::roles), and must release it.
#[must_use = "the cancel spin lock is released at once if the guard is not kept"]
pub struct CancelSpinLockGuard<'a> {
    pub(crate) token: &'a LockToken,
}

impl<'a> CancelSpinLockGuard<'a> {
    #[inline]
    #[track_caller]
    pub(crate) fn acquire(token: &'a LockToken) -> Self {
        // SAFETY: the lock is the system's, and always valid.
        unsafe { token.acquire(Cancel) };
        Self { token }
    }

    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl_drop!([] CancelSpinLockGuard<'_>, held(_guard) = (Cancel, AnyIrql));

impl fmt::Debug for CancelSpinLockGuard<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CancelSpinLockGuard")
            .finish_non_exhaustive()
    }
}

/// The cancel spin lock, held as the only lock of the context; dropping it releases the lock.
///
/// Made by [`IoAcquireCancelSpinLockSole`](crate::ddi::IoAcquireCancelSpinLockSole). A cancel
/// routine may be entered with one in place of a [`CancelSpinLockGuard`], to hand it to a function
/// that releases it and completes.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
/// use spin_lock_safe::sys::STATUS_CANCELLED;
/// use spin_lock_safe::{DeviceObject, Irp, SoleCancelSpinLockGuard, spin_lock_safe};
///
/// /// # Safety
/// ///
/// /// The I/O manager calls it.
/// #[spin_lock_safe(DRIVER_CANCEL)]
/// unsafe extern "system" fn cancel(
///     _: &DeviceObject,
///     irp: Irp,
///     cancel: SoleCancelSpinLockGuard<'_>,
/// ) {
///     fail(irp, cancel);
/// }
///
/// /// Is entered with the cancel spin lock held and releases it.
/// fn fail(mut irp: Irp, cancel: SoleCancelSpinLockGuard<'_>) {
///     let token = cancel.release(); // the IRQL is `CancelIrql` again
///     irp.set_status(STATUS_CANCELLED);
///     IoCompleteRequest(token, irp, IO_NO_INCREMENT);
/// }
/// ```
#[must_use = "the cancel spin lock is released at once if the guard is not kept"]
pub struct SoleCancelSpinLockGuard<'a> {
    pub(crate) token: &'a mut LockToken,
}

impl<'a> SoleCancelSpinLockGuard<'a> {
    #[inline]
    #[track_caller]
    pub(crate) fn acquire(token: &'a mut LockToken) -> Self {
        // SAFETY: the lock is the system's, and always valid.
        unsafe { token.acquire(Cancel) };
        Self { token }
    }

    /// Releases the lock and gives the token back, and with it the right to complete.
    ///
    /// # Bug checks
    ///
    /// As for [`SoleSpinLockGuard::release`](crate::SoleSpinLockGuard::release).
    #[inline]
    #[track_caller]
    #[must_use = "drop the guard if the token is not needed"]
    pub fn release(self) -> &'a mut LockToken {
        take_back!(self.end(), token)
    }
}

impl_drop!([] SoleCancelSpinLockGuard<'_>, held(_guard) = (Cancel, AnyIrql));
impl_token!([] SoleCancelSpinLockGuard<'_>, held(guard) = Cancel);

impl fmt::Debug for SoleCancelSpinLockGuard<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SoleCancelSpinLockGuard")
            .finish_non_exhaustive()
    }
}

impl SoleCancelSpinLockGuard<'_> {
    /// Lends a value behind the lock and the token, to acquire another lock while the value is in
    /// use.
    ///
    /// The lock cannot be released until both are given back.
    #[inline]
    pub const fn split<'g, T>(
        &'g mut self,
        locked: &'g CancelLocked<T>,
    ) -> (&'g mut T, &'g LockToken) {
        // SAFETY: the lock is held, and `&mut self` lends one value at a time.
        let value = unsafe { &mut *locked.value.get() };
        (value, self.token)
    }
}

/// A value behind the cancel spin lock, such as the requests that a cancel routine looks for.
///
/// There is one cancel spin lock for all drivers, so hold it shortly. A guard lends one value at a
/// time: put what is used together into one.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest};
/// use spin_lock_safe::{CancelLocked, Irp, LockToken};
///
/// static STARTED: CancelLocked<Option<Irp>> = CancelLocked::new(None);
///
/// fn finish(token: &mut LockToken) {
///     let mut cancel = IoAcquireCancelSpinLock(token);
///     let started = STARTED.borrow_mut(&mut cancel).take();
///     cancel.release();
///     if let Some(irp) = started {
///         IoCompleteRequest(token, irp, IO_NO_INCREMENT);
///     }
/// }
/// ```
///
/// Microsoft's page: "Using the System's Cancel Spin Lock".
pub struct CancelLocked<T> {
    value: UnsafeCell<T>,
}

impl_lock!(CancelLocked: Send);
impl_from!(CancelLocked);

impl<T> CancelLocked<T> {
    /// Puts `value` behind the lock.
    #[must_use]
    pub const fn new(value: T) -> Self {
        Self {
            value: UnsafeCell::new(value),
        }
    }

    /// Lends the value to whoever holds the lock, as long as `guard` is lent.
    #[inline]
    pub fn borrow_mut<'g>(&'g self, guard: &'g mut impl CancelGuard) -> &'g mut T {
        let _ = guard;
        // SAFETY: the lock is held, and a `&mut` of its guard lends one value at a time.
        unsafe { &mut *self.value.get() }
    }
}

/// A guard of the cancel spin lock, of either kind.
///
/// Only this crate's guards are.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a guard of the cancel spin lock",
    label = "acquire that with `IoAcquireCancelSpinLock`"
)]
pub trait CancelGuard: sealed::Sealed {}

impl CancelGuard for CancelSpinLockGuard<'_> {}
impl CancelGuard for SoleCancelSpinLockGuard<'_> {}

mod sealed {
    pub trait Sealed {}

    impl Sealed for super::CancelSpinLockGuard<'_> {}
    impl Sealed for super::SoleCancelSpinLockGuard<'_> {}
}
