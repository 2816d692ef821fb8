use core::fmt;

use crate::family::{impl_drop, impl_token, take_back};
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
