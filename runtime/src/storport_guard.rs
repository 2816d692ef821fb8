//! The guard of Storport's spin locks, and what it does through the token.

use core::ops::Deref;
use core::pin::Pin;

use crate::guard::{impl_debug, impl_write};
use crate::storport_spin_lock::{StorPortLockHandle, StorPortSpinLock};
use crate::sys::{self, InterruptLock};
use crate::token::LockToken;

/// A lock held after [`StorPortSpinLock::acquire_with_handle`]; dropping it releases the
/// lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct StorPortSpinLockGuard<'a, T> {
    pub(crate) lock: &'a StorPortSpinLock<T>,
    pub(crate) handle: Pin<&'a StorPortLockHandle>,
    pub(crate) token: &'a LockToken,
}

// Written out, for rustc shows it to whoever uses a released guard.
impl<T> Deref for StorPortSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> StorPortSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl_debug!(StorPortSpinLockGuard);
impl_write!(StorPortSpinLockGuard);

impl<T> Drop for StorPortSpinLockGuard<'_, T> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the guard held the lock through its token, and is gone now.
        unsafe { self.token.release_storport(self.lock, self.handle) };
    }
}

impl LockToken {
    /// Takes `lock`, and raises the IRQL as its kind asks for.
    ///
    /// # Safety
    ///
    /// The adapter and the handle are valid until the matching
    /// [`release_storport`](Self::release_storport), and the handle is not in use.
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_storport<T>(
        &self,
        lock: &StorPortSpinLock<T>,
        handle: Pin<&StorPortLockHandle>,
    ) {
        let handle = handle.get_ref().inner();
        // SAFETY: it may be called at any IRQL.
        let irql = unsafe { sys::KeGetCurrentIrql() };
        let (extension, context) = (lock.extension(), lock.context());
        // SAFETY: the caller vouches for the adapter and the handle.
        unsafe { sys::StorPortAcquireSpinLock(extension, lock.kind(), context, handle.as_ptr()) };
        handle.set_in_use(true);
        if lock.kind() == InterruptLock {
            self.count_one_interrupt_more_after(irql);
        } else {
            self.count_one_more_after(irql);
        }
    }

    /// Gives `lock` back; the IRQL goes no lower than the locks that are left allow.
    ///
    /// # Safety
    ///
    /// The lock is held with the handle through this token, and is not used as held
    /// afterwards.
    #[inline]
    pub(crate) unsafe fn release_storport<T>(
        &self,
        lock: &StorPortSpinLock<T>,
        handle: Pin<&StorPortLockHandle>,
    ) {
        let handle = handle.get_ref().inner();
        handle.set_in_use(false);
        let irql = if lock.kind() == InterruptLock {
            self.irql_after_interrupt_release()
        } else {
            // SAFETY: it may be called at any IRQL.
            let now = || unsafe { sys::KeGetCurrentIrql() };
            self.irql_after_release().unwrap_or_else(now)
        };
        // SAFETY: while the lock is held, only its holder uses this field.
        let old_irql = unsafe { &mut (*handle.as_ptr()).Context.OldIrql };
        // Locks that are released in the reverse order have the right one there already.
        if *old_irql != irql {
            *old_irql = irql;
        }
        // SAFETY: the lock is held with this handle.
        unsafe { sys::StorPortReleaseSpinLock(lock.extension(), handle.as_ptr()) };
    }
}
