use core::cell::UnsafeCell;
use core::ops::Deref;

use crate::family::{impl_from, impl_lock, impl_read, impl_write};
use crate::mode::{AnyIrql, AtDpc, Mode};
use crate::raw_lock::{Exclusive, Shared};
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

impl_lock!(ExSpinLock: Send Sync);
impl_from!(ExSpinLock);

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
        unsafe { token.acquire(Exclusive(self.raw.get())) };
        ExclusiveSpinLockGuard {
            lock: self,
            token,
            mode: AnyIrql,
        }
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
        unsafe { token.acquire_at_dpc_level(Exclusive(self.raw.get())) };
        ExclusiveSpinLockGuard {
            lock: self,
            token,
            mode: AtDpc,
        }
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
        unsafe { token.acquire(Shared(self.raw.get())) };
        SharedSpinLockGuard {
            lock: self,
            token,
            mode: AnyIrql,
        }
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
        unsafe { token.acquire_at_dpc_level(Shared(self.raw.get())) };
        SharedSpinLockGuard {
            lock: self,
            token,
            mode: AtDpc,
        }
    }
}

/// A lock held to write, after [`ExSpinLock::acquire_exclusive`]; dropping it releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct ExclusiveSpinLockGuard<'a, T, M: Mode = AnyIrql> {
    lock: &'a ExSpinLock<T>,
    token: &'a LockToken,
    mode: M,
}

/// A lock held to write, after [`ExSpinLock::acquire_exclusive_at_dpc_level`].
pub type DpcExclusiveSpinLockGuard<'a, T> = ExclusiveSpinLockGuard<'a, T, AtDpc>;

impl<T, M: Mode> Deref for ExclusiveSpinLockGuard<'_, T, M> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.value.get() }
    }
}

impl<T, M: Mode> ExclusiveSpinLockGuard<'_, T, M> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}

    const fn held(&self) -> (Exclusive, M) {
        (Exclusive(self.lock.raw.get()), self.mode)
    }
}

impl_write!([T, M: Mode] ExclusiveSpinLockGuard<'_, T, M>);

/// A lock held to read, after [`ExSpinLock::acquire_shared`]; dropping it releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SharedSpinLockGuard<'a, T, M: Mode = AnyIrql> {
    lock: &'a ExSpinLock<T>,
    token: &'a LockToken,
    mode: M,
}

/// A lock held to read, after [`ExSpinLock::acquire_shared_at_dpc_level`].
pub type DpcSharedSpinLockGuard<'a, T> = SharedSpinLockGuard<'a, T, AtDpc>;

impl<T, M: Mode> Deref for SharedSpinLockGuard<'_, T, M> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing needs another guard.
        unsafe { &*self.lock.value.get() }
    }
}

impl<T, M: Mode> SharedSpinLockGuard<'_, T, M> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}

    const fn held(&self) -> (Shared, M) {
        (Shared(self.lock.raw.get()), self.mode)
    }
}

impl_read!([T, M: Mode] SharedSpinLockGuard<'_, T, M>);
