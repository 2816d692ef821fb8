use core::cell::UnsafeCell;

use crate::family::{impl_from, impl_guard, impl_lock, impl_sole, take_back};
use crate::mode::{AnyIrql, AtDpc, Mode};
use crate::raw_lock::{Exclusive, Shared};
use crate::sys::EX_SPIN_LOCK;
use crate::token::LockToken;

/// A value guarded by a reader-writer spin lock: many contexts may hold it to read, or one to write.
///
/// # Bug checks
///
/// A context that acquires a lock which it holds already may wait for itself. That includes
/// acquiring it shared twice, because a waiting writer keeps new readers out. On Windows the
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
/// Microsoft's page: [Introduction to Spin Locks](https://learn.microsoft.com/windows-hardware/drivers/kernel/introduction-to-spin-locks) (`EX_SPIN_LOCK`).
pub struct ExSpinLock<T> {
    raw: UnsafeCell<EX_SPIN_LOCK>,
    value: UnsafeCell<T>,
}

impl_lock!(ExSpinLock: Send Sync);
impl_from!(ExSpinLock);

impl<T> ExSpinLock<T> {
    /// Makes a lock that nobody holds, around `value`.
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
    /// Microsoft's page: [`ExAcquireSpinLockExclusive`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockexclusive).
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
    /// At a lower IRQL the holder could be preempted while others spin. The
    /// simulated kernel panics in that case.
    ///
    /// Microsoft's page: [`ExAcquireSpinLockExclusiveAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockexclusiveatdpclevel).
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
    /// Microsoft's page: [`ExAcquireSpinLockShared`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockshared).
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
    /// At a lower IRQL the holder could be preempted while others spin. The
    /// simulated kernel panics in that case.
    ///
    /// Microsoft's page: [`ExAcquireSpinLockSharedAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlocksharedatdpclevel).
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

    /// Acquires the lock to write, as the only lock that the context holds. See
    /// [`SpinLock::acquire_sole`](crate::SpinLock::acquire_sole).
    ///
    /// Microsoft's page: [`ExAcquireSpinLockExclusive`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockexclusive).
    #[inline]
    #[track_caller]
    pub fn acquire_exclusive_sole<'a>(
        &'a self,
        token: &'a mut LockToken,
    ) -> SoleExclusiveSpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        unsafe { token.acquire(Exclusive(self.raw.get())) };
        SoleExclusiveSpinLockGuard { lock: self, token }
    }

    /// Acquires the lock to read, as the only lock that the context holds. See
    /// [`SpinLock::acquire_sole`](crate::SpinLock::acquire_sole).
    ///
    /// Microsoft's page: [`ExAcquireSpinLockShared`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockshared).
    #[inline]
    #[track_caller]
    pub fn acquire_shared_sole<'a>(
        &'a self,
        token: &'a mut LockToken,
    ) -> SoleSharedSpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        unsafe { token.acquire(Shared(self.raw.get())) };
        SoleSharedSpinLockGuard { lock: self, token }
    }
}

/// The guard of [`ExSpinLock::acquire_exclusive`]. Dropping it releases the lock.
///
/// As long as the guard lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct ExclusiveSpinLockGuard<'a, T, M: Mode = AnyIrql> {
    lock: &'a ExSpinLock<T>,
    token: &'a LockToken,
    mode: M,
}

/// The guard of [`ExSpinLock::acquire_exclusive_at_dpc_level`].
pub type DpcExclusiveSpinLockGuard<'a, T> = ExclusiveSpinLockGuard<'a, T, AtDpc>;

impl_guard! {
    [T, M: Mode] ExclusiveSpinLockGuard<'_, T, M>, write, held(guard) = (Exclusive(guard.lock.raw.get()), guard.mode);
    pub fn release(self) {}
    type Target = T;
}

/// The guard of [`ExSpinLock::acquire_shared`]. Dropping it releases the lock.
///
/// As long as the guard lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SharedSpinLockGuard<'a, T, M: Mode = AnyIrql> {
    lock: &'a ExSpinLock<T>,
    token: &'a LockToken,
    mode: M,
}

/// The guard of [`ExSpinLock::acquire_shared_at_dpc_level`].
pub type DpcSharedSpinLockGuard<'a, T> = SharedSpinLockGuard<'a, T, AtDpc>;

impl_guard! {
    [T, M: Mode] SharedSpinLockGuard<'_, T, M>, read, held(guard) = (Shared(guard.lock.raw.get()), guard.mode);
    pub fn release(self) {}
    type Target = T;
}

/// The sole guard of [`ExSpinLock::acquire_exclusive_sole`]. Dropping it releases the
/// lock.
///
/// Releasing it returns the token, as with a [`SoleSpinLockGuard`](crate::SoleSpinLockGuard).
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SoleExclusiveSpinLockGuard<'a, T> {
    lock: &'a ExSpinLock<T>,
    token: &'a mut LockToken,
}

impl_sole! {
    ['a, T] SoleExclusiveSpinLockGuard<'a, T>, write, held(guard) = Exclusive(guard.lock.raw.get());
    pub fn release(self) -> &'a mut LockToken {
        take_back!(self.end(), token)
    }
    type Target = T;
}

/// The sole guard of [`ExSpinLock::acquire_shared_sole`]. Dropping it releases the
/// lock.
///
/// Releasing it returns the token, as with a [`SoleSpinLockGuard`](crate::SoleSpinLockGuard).
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SoleSharedSpinLockGuard<'a, T> {
    lock: &'a ExSpinLock<T>,
    token: &'a mut LockToken,
}

impl_sole! {
    ['a, T] SoleSharedSpinLockGuard<'a, T>, read, held(guard) = Shared(guard.lock.raw.get());
    pub fn release(self) -> &'a mut LockToken {
        take_back!(self.end(), token)
    }
    type Target = T;
}
