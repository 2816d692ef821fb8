use core::cell::UnsafeCell;
use core::fmt;

use crate::family::{impl_drop, impl_from, impl_lock, impl_token, take_back};
use crate::mode::AnyIrql;
use crate::raw_lock::Cancel;
use crate::token::LockToken;

/// The guard of the system's cancel spin lock. Dropping it releases the lock.
///
/// [`IoAcquireCancelSpinLock`](crate::ddi::IoAcquireCancelSpinLock) returns one. A cancel routine, in
/// the role [`DRIVER_CANCEL`](crate::roles), is entered with one and must release it.
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

/// The sole guard of the cancel spin lock. Dropping it releases the lock.
///
/// [`IoAcquireCancelSpinLockSole`](crate::ddi::IoAcquireCancelSpinLockSole) returns one. A cancel
/// routine may take one in place of a [`CancelSpinLockGuard`], and pass it to a function that releases
/// the lock and completes the request.
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
/// /// Releases the cancel spin lock and completes the request.
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

    /// Releases the lock and returns the token, with which requests can be completed again.
    ///
    /// # Bug checks
    ///
    /// The same as for [`SoleSpinLockGuard::release`](crate::SoleSpinLockGuard::release).
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
    /// Borrows a value that the lock guards and the token, to acquire another lock while the value is in
    /// use.
    ///
    /// The lock cannot be released until both borrows have ended.
    #[inline]
    pub const fn split<'g, T>(
        &'g mut self,
        locked: &'g CancelLocked<T>,
    ) -> (&'g mut T, &'g LockToken) {
        // SAFETY: the lock is held, and `&mut self` allows one borrowed value at a time.
        let value = unsafe { &mut *locked.value.get() };
        (value, self.token)
    }
}

/// A value guarded by the cancel spin lock, such as the requests that a cancel routine looks for.
///
/// All drivers share the one cancel spin lock, so hold it briefly. A guard gives access to one value at
/// a time: put what is used together into one value.
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
/// Microsoft's page: [Using the System's Cancel Spin Lock](https://learn.microsoft.com/windows-hardware/drivers/kernel/using-the-system-s-cancel-spin-lock).
pub struct CancelLocked<T> {
    value: UnsafeCell<T>,
}

impl_lock!(CancelLocked: Send);
impl_from!(CancelLocked);

impl<T> CancelLocked<T> {
    /// Makes a value that the cancel spin lock guards.
    #[must_use]
    pub const fn new(value: T) -> Self {
        Self {
            value: UnsafeCell::new(value),
        }
    }

    /// Borrows the value for as long as `guard` is borrowed.
    #[inline]
    pub fn borrow_mut<'g>(&'g self, guard: &'g mut impl CancelGuard) -> &'g mut T {
        let _ = guard;
        // SAFETY: the lock is held, and a `&mut` of its guard allows one borrowed value at a time.
        unsafe { &mut *self.value.get() }
    }
}

/// Either kind of guard of the cancel spin lock.
///
/// Only guards of this crate implement it.
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
