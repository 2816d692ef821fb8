use core::cell::UnsafeCell;
use core::fmt;

use crate::ex_guard::{
    DpcExclusiveSpinLockGuard, DpcSharedSpinLockGuard, ExclusiveSpinLockGuard, SharedSpinLockGuard,
};
use crate::sys::EX_SPIN_LOCK;
use crate::token::LockToken;

/// A value behind a spin lock that many may hold to read, or one to write.
///
/// # Bug checks
///
/// A context that acquires a lock which it holds already, even if both times shared,
/// may wait for itself: one that waits to write keeps new readers out. On Windows the
/// processor hangs; the simulated kernel panics and names the lock.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::{ExSpinLock, LockToken};
///
/// static BAD_BLOCKS: ExSpinLock<[u64; 4]> = ExSpinLock::new([0; 4]);
///
/// fn is_bad(block: u64, token: &LockToken) -> bool {
///     BAD_BLOCKS.acquire_shared(token).contains(&block)
/// }
///
/// fn forget_all(token: &LockToken) {
///     *BAD_BLOCKS.acquire_exclusive(token) = [0; 4];
/// }
/// ```
///
/// Microsoft's page: "Introduction to Spin Locks" (`EX_SPIN_LOCK`).
pub struct ExSpinLock<T> {
    raw: UnsafeCell<EX_SPIN_LOCK>,
    value: UnsafeCell<T>,
}

// SAFETY: the lock owns its value, so it moves to another thread as the value does.
unsafe impl<T: Send> Send for ExSpinLock<T> {}
// SAFETY: the value is reached by the one context that holds the lock exclusively, or by
// those that hold it shared, through `&T`, or through `&mut self`.
unsafe impl<T: Send + Sync> Sync for ExSpinLock<T> {}

impl<T> ExSpinLock<T> {
    /// A lock that nobody holds, around `value`.
    #[must_use]
    pub const fn new(value: T) -> Self {
        Self {
            raw: UnsafeCell::new(0),
            value: UnsafeCell::new(value),
        }
    }

    /// Acquires the lock to write, at any IRQL up to `DISPATCH_LEVEL`.
    ///
    /// The IRQL is `DISPATCH_LEVEL` until the context's last lock is released.
    ///
    /// Microsoft's page: `ExAcquireSpinLockExclusive` function (wdm.h).
    #[inline]
    #[track_caller]
    pub fn acquire_exclusive<'a>(&'a self, token: &'a LockToken) -> ExclusiveSpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        unsafe { token.acquire_exclusive(self.raw()) };
        ExclusiveSpinLockGuard { lock: self, token }
    }

    /// Acquires the lock to write where the IRQL is `DISPATCH_LEVEL` already.
    ///
    /// At a lower IRQL the holder could be preempted while others spin; the
    /// simulated kernel panics.
    ///
    /// Microsoft's page: `ExAcquireSpinLockExclusiveAtDpcLevel` function (wdm.h).
    #[inline]
    #[track_caller]
    pub fn acquire_exclusive_at_dpc_level<'a>(
        &'a self,
        token: &'a LockToken,
    ) -> DpcExclusiveSpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        unsafe { token.acquire_exclusive_at_dpc_level(self.raw()) };
        DpcExclusiveSpinLockGuard { lock: self, token }
    }

    /// Acquires the lock to read, at any IRQL up to `DISPATCH_LEVEL`.
    ///
    /// The IRQL is `DISPATCH_LEVEL` until the context's last lock is released.
    ///
    /// Microsoft's page: `ExAcquireSpinLockShared` function (wdm.h).
    #[inline]
    #[track_caller]
    pub fn acquire_shared<'a>(&'a self, token: &'a LockToken) -> SharedSpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        unsafe { token.acquire_shared(self.raw()) };
        SharedSpinLockGuard { lock: self, token }
    }

    /// Acquires the lock to read where the IRQL is `DISPATCH_LEVEL` already.
    ///
    /// At a lower IRQL the holder could be preempted while others spin; the
    /// simulated kernel panics.
    ///
    /// Microsoft's page: `ExAcquireSpinLockSharedAtDpcLevel` function (wdm.h).
    #[inline]
    #[track_caller]
    pub fn acquire_shared_at_dpc_level<'a>(
        &'a self,
        token: &'a LockToken,
    ) -> DpcSharedSpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        unsafe { token.acquire_shared_at_dpc_level(self.raw()) };
        DpcSharedSpinLockGuard { lock: self, token }
    }

    /// The value; no lock is needed, for nobody else has the lock.
    pub fn get_mut(&mut self) -> &mut T {
        self.value.get_mut()
    }

    /// The value, without its lock.
    pub fn into_inner(self) -> T {
        self.value.into_inner()
    }

    pub(crate) const fn raw(&self) -> *mut EX_SPIN_LOCK {
        self.raw.get()
    }

    pub(crate) const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }
}

impl<T: Default> Default for ExSpinLock<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> From<T> for ExSpinLock<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T> fmt::Debug for ExSpinLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExSpinLock").finish_non_exhaustive()
    }
}
