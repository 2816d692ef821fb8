//! The guards of reader-writer spin locks, and what they do through the token.

use core::ops::Deref;

use crate::ex_spin_lock::ExSpinLock;
use crate::guard::{impl_debug, impl_write};
use crate::sys::{self, EX_SPIN_LOCK, KIRQL};
use crate::token::LockToken;

/// A lock held to write, after [`ExSpinLock::acquire_exclusive`]; dropping it
/// releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct ExclusiveSpinLockGuard<'a, T> {
    pub(crate) lock: &'a ExSpinLock<T>,
    pub(crate) token: &'a LockToken,
}

/// A lock held to write, after [`ExSpinLock::acquire_exclusive_at_dpc_level`]; dropping it
/// releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct DpcExclusiveSpinLockGuard<'a, T> {
    pub(crate) lock: &'a ExSpinLock<T>,
    pub(crate) token: &'a LockToken,
}

/// A lock held to read, after [`ExSpinLock::acquire_shared`]; dropping it
/// releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SharedSpinLockGuard<'a, T> {
    pub(crate) lock: &'a ExSpinLock<T>,
    pub(crate) token: &'a LockToken,
}

/// A lock held to read, after [`ExSpinLock::acquire_shared_at_dpc_level`]; dropping it
/// releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct DpcSharedSpinLockGuard<'a, T> {
    pub(crate) lock: &'a ExSpinLock<T>,
    pub(crate) token: &'a LockToken,
}

// Written out, for rustc shows it to whoever uses a released guard.
impl<T> Deref for ExclusiveSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> ExclusiveSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl<T> Deref for DpcExclusiveSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> DpcExclusiveSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl<T> Deref for SharedSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> SharedSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl<T> Deref for DpcSharedSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> DpcSharedSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl_debug!(ExclusiveSpinLockGuard DpcExclusiveSpinLockGuard SharedSpinLockGuard DpcSharedSpinLockGuard);
impl_write!(ExclusiveSpinLockGuard DpcExclusiveSpinLockGuard);

macro_rules! impl_drop {
    ($($guard:ident $release:ident $count:ident)*) => {$(
        impl<T> Drop for $guard<'_, T> {
            #[inline]
            fn drop(&mut self) {
                let back = self.token.$count();
                // SAFETY: the guard held the lock through its token, and is gone now.
                unsafe { $release(self.lock.raw(), back) };
            }
        }
    )*};
}

impl_drop! {
    ExclusiveSpinLockGuard release_exclusive irql_after_release
    DpcExclusiveSpinLockGuard release_exclusive irql_after_dpc_release
    SharedSpinLockGuard release_shared irql_after_release
    DpcSharedSpinLockGuard release_shared irql_after_dpc_release
}

impl LockToken {
    /// Takes `lock` to write, and raises the IRQL unless a held lock keeps it up already.
    ///
    /// # Safety
    ///
    /// `lock` is valid until the matching [`release_exclusive`].
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_exclusive(&self, lock: *mut EX_SPIN_LOCK) {
        if self.is_free() {
            // SAFETY: the caller vouches for `lock`.
            let irql = unsafe { sys::ExAcquireSpinLockExclusive(lock) };
            self.count_one_more_after(irql);
        } else {
            // SAFETY: the caller vouches for `lock`, and a held lock keeps the IRQL up.
            unsafe { self.acquire_exclusive_at_dpc_level(lock) }
        }
    }

    /// Takes `lock` to write and leaves the IRQL, which is `DISPATCH_LEVEL`.
    ///
    /// # Safety
    ///
    /// As for [`acquire_exclusive`](Self::acquire_exclusive).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_exclusive_at_dpc_level(&self, lock: *mut EX_SPIN_LOCK) {
        // SAFETY: the caller vouches for `lock`.
        unsafe { sys::ExAcquireSpinLockExclusiveAtDpcLevel(lock) };
        self.count_one_more();
    }

    /// Takes `lock` to read, and raises the IRQL unless a held lock keeps it up already.
    ///
    /// # Safety
    ///
    /// `lock` is valid until the matching [`release_shared`].
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_shared(&self, lock: *mut EX_SPIN_LOCK) {
        if self.is_free() {
            // SAFETY: the caller vouches for `lock`.
            let irql = unsafe { sys::ExAcquireSpinLockShared(lock) };
            self.count_one_more_after(irql);
        } else {
            // SAFETY: the caller vouches for `lock`, and a held lock keeps the IRQL up.
            unsafe { self.acquire_shared_at_dpc_level(lock) }
        }
    }

    /// Takes `lock` to read and leaves the IRQL, which is `DISPATCH_LEVEL`.
    ///
    /// # Safety
    ///
    /// As for [`acquire_shared`](Self::acquire_shared).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_shared_at_dpc_level(&self, lock: *mut EX_SPIN_LOCK) {
        // SAFETY: the caller vouches for `lock`.
        unsafe { sys::ExAcquireSpinLockSharedAtDpcLevel(lock) };
        self.count_one_more();
    }
}

/// Gives `lock` back; the last release goes `back` to the IRQL from before.
///
/// # Safety
///
/// `lock` is held to write through a token and is not used as held afterwards.
#[inline]
unsafe fn release_exclusive(lock: *mut EX_SPIN_LOCK, back: Option<KIRQL>) {
    match back {
        // SAFETY: the lock is held; it is the last one, so the IRQL may go down.
        Some(irql) => unsafe { sys::ExReleaseSpinLockExclusive(lock, irql) },
        // SAFETY: the lock is held.
        None => unsafe { sys::ExReleaseSpinLockExclusiveFromDpcLevel(lock) },
    }
}

/// Gives `lock` back; the last release goes `back` to the IRQL from before.
///
/// # Safety
///
/// `lock` is held to read through a token and is not used as held afterwards.
#[inline]
unsafe fn release_shared(lock: *mut EX_SPIN_LOCK, back: Option<KIRQL>) {
    match back {
        // SAFETY: the lock is held; it is the last one, so the IRQL may go down.
        Some(irql) => unsafe { sys::ExReleaseSpinLockShared(lock, irql) },
        // SAFETY: the lock is held.
        None => unsafe { sys::ExReleaseSpinLockSharedFromDpcLevel(lock) },
    }
}
