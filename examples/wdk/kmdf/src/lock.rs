//! A framework spin lock around the data that it protects.

use core::cell::UnsafeCell;
use core::ops::{Deref, DerefMut};

use spin_lock_safe::LockToken;
use wdk_sys::{WDFSPINLOCK, call_unsafe_wdf_function_binding};

/// A value guarded by a `WDFSPINLOCK`.
#[derive(Debug)]
pub struct WdfSpinLock<T> {
    handle: WDFSPINLOCK,
    value: UnsafeCell<T>,
}

// SAFETY: the lock is the framework's, and lets one context at a time reach the value.
unsafe impl<T: Send> Send for WdfSpinLock<T> {}
// SAFETY: as above.
unsafe impl<T: Send> Sync for WdfSpinLock<T> {}

impl<T> WdfSpinLock<T> {
    /// # Safety
    ///
    /// `WdfSpinLockCreate` made the lock, which lives as long as this value and protects nothing else.
    pub const unsafe fn new(handle: WDFSPINLOCK, value: T) -> Self {
        Self {
            handle,
            value: UnsafeCell::new(value),
        }
    }

    /// Acquires the lock. The guard borrows the token: until it is dropped, nothing that takes a
    /// `&mut LockToken` can be called.
    pub fn lock<'a>(&'a self, token: &'a LockToken) -> WdfSpinLockGuard<'a, T> {
        // SAFETY: the handle is valid, by the promise of `new`.
        unsafe { call_unsafe_wdf_function_binding!(WdfSpinLockAcquire, self.handle) };
        WdfSpinLockGuard {
            lock: self,
            _token: token,
        }
    }
}

/// Releases its lock when it is dropped.
#[derive(Debug)]
#[must_use = "the lock is released at once"]
pub struct WdfSpinLockGuard<'a, T> {
    lock: &'a WdfSpinLock<T>,
    _token: &'a LockToken,
}

impl<T> Deref for WdfSpinLockGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: the lock is held, so only this guard reaches the value.
        unsafe { &*self.lock.value.get() }
    }
}

impl<T> DerefMut for WdfSpinLockGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: the lock is held, so only this guard reaches the value.
        unsafe { &mut *self.lock.value.get() }
    }
}

impl<T> Drop for WdfSpinLockGuard<'_, T> {
    fn drop(&mut self) {
        // SAFETY: the handle is valid, and this guard's call of `lock` acquired it.
        unsafe { call_unsafe_wdf_function_binding!(WdfSpinLockRelease, self.lock.handle) };
    }
}
