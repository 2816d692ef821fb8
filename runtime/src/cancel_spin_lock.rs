use core::fmt;

use crate::family::impl_drop;
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

    #[expect(clippy::unused_self, reason = "as other guards have it")]
    const fn held(&self) -> (Cancel, AnyIrql) {
        (Cancel, AnyIrql)
    }
}

impl_drop!([] CancelSpinLockGuard<'_>);

impl fmt::Debug for CancelSpinLockGuard<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CancelSpinLockGuard")
            .finish_non_exhaustive()
    }
}
