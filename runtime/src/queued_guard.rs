//! The guards of queued spin locks, and what they do through the token.

use core::ops::Deref;
use core::pin::Pin;

use crate::guard::{ForDpc, impl_debug, impl_write};
use crate::queued_spin_lock::{LockQueueHandle, QueuedSpinLock};
use crate::sys::{self, KIRQL, KSPIN_LOCK};
use crate::token::LockToken;

/// A lock held after [`QueuedSpinLock::acquire_in_stack_queued`]; dropping it releases
/// the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be
/// completed. Guards may be released in any order.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct QueuedSpinLockGuard<'a, T> {
    pub(crate) lock: &'a QueuedSpinLock<T>,
    pub(crate) handle: Pin<&'a LockQueueHandle>,
    pub(crate) token: &'a LockToken,
}

/// A lock held after [`QueuedSpinLock::acquire_in_stack_queued_at_dpc_level`]; dropping
/// it releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct DpcQueuedSpinLockGuard<'a, T> {
    pub(crate) lock: &'a QueuedSpinLock<T>,
    pub(crate) handle: Pin<&'a LockQueueHandle>,
    pub(crate) token: &'a LockToken,
}

/// A lock held after [`QueuedSpinLock::acquire_in_stack_queued_for_dpc`]; dropping it
/// releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct ForDpcQueuedSpinLockGuard<'a, T> {
    pub(crate) lock: &'a QueuedSpinLock<T>,
    pub(crate) handle: Pin<&'a LockQueueHandle>,
    pub(crate) token: &'a LockToken,
    pub(crate) acquired: ForDpc,
}

// Written out, for rustc shows it to whoever uses a released guard.
impl<T> Deref for QueuedSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> QueuedSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl<T> Deref for DpcQueuedSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> DpcQueuedSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl<T> Deref for ForDpcQueuedSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> ForDpcQueuedSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl_debug!(QueuedSpinLockGuard DpcQueuedSpinLockGuard ForDpcQueuedSpinLockGuard);
impl_write!(QueuedSpinLockGuard DpcQueuedSpinLockGuard ForDpcQueuedSpinLockGuard);

impl<T> Drop for QueuedSpinLockGuard<'_, T> {
    #[inline]
    fn drop(&mut self) {
        let back = self.token.irql_after_release();
        // SAFETY: the guard held the lock through its token, and is gone now.
        unsafe { release_queued(self.handle, ForDpc::Nested, back) };
    }
}

impl<T> Drop for DpcQueuedSpinLockGuard<'_, T> {
    #[inline]
    fn drop(&mut self) {
        let back = self.token.irql_after_dpc_release();
        // SAFETY: the guard held the lock through its token, and is gone now.
        unsafe { release_queued(self.handle, ForDpc::Nested, back) };
    }
}

impl<T> Drop for ForDpcQueuedSpinLockGuard<'_, T> {
    #[inline]
    fn drop(&mut self) {
        let back = self.token.irql_after(self.acquired);
        // SAFETY: the guard held the lock through its token, and is gone now.
        unsafe { release_queued(self.handle, self.acquired, back) };
    }
}

impl LockToken {
    /// Takes a lock, and raises the IRQL unless a held lock keeps it up already.
    ///
    /// # Safety
    ///
    /// The lock and the handle are valid until the matching
    /// [`release_queued`], and the handle is in no queue.
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_queued(
        &self,
        lock: *mut KSPIN_LOCK,
        handle: Pin<&LockQueueHandle>,
    ) {
        if !self.is_free() {
            // SAFETY: as above, and a held lock keeps the IRQL up.
            return unsafe { self.acquire_queued_at_dpc_level(lock, handle) };
        }
        let handle = handle.get_ref().inner();
        // SAFETY: the caller vouches for both.
        unsafe { sys::KeAcquireInStackQueuedSpinLock(lock, handle.as_ptr()) };
        handle.set_in_use(true);
        // SAFETY: the acquire has written the IRQL from before, and only the holder uses it.
        let irql = unsafe { (*handle.as_ptr()).OldIrql };
        self.count_one_more_after(irql);
    }

    /// Takes a lock and leaves the IRQL, which is `DISPATCH_LEVEL`.
    ///
    /// # Safety
    ///
    /// As for [`acquire_queued`](Self::acquire_queued).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_queued_at_dpc_level(
        &self,
        lock: *mut KSPIN_LOCK,
        handle: Pin<&LockQueueHandle>,
    ) {
        let handle = handle.get_ref().inner();
        // SAFETY: the caller vouches for both.
        unsafe { sys::KeAcquireInStackQueuedSpinLockAtDpcLevel(lock, handle.as_ptr()) };
        handle.set_in_use(true);
        self.count_one_more();
    }

    /// Takes a lock in a threaded DPC.
    ///
    /// # Safety
    ///
    /// As for [`acquire_queued`](Self::acquire_queued).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_queued_for_dpc(
        &self,
        lock: *mut KSPIN_LOCK,
        handle: Pin<&LockQueueHandle>,
    ) -> ForDpc {
        if !self.is_free() {
            // SAFETY: as above, and a held lock keeps the IRQL up.
            unsafe { self.acquire_queued_at_dpc_level(lock, handle) };
            return ForDpc::Nested;
        }
        let handle = handle.get_ref().inner();
        // In a DPC that is not threaded, the handle gets no IRQL to rely on.
        // SAFETY: it may be called at any IRQL.
        let irql = unsafe { sys::KeGetCurrentIrql() };
        // SAFETY: the caller vouches for both.
        unsafe { sys::KeAcquireInStackQueuedSpinLockForDpc(lock, handle.as_ptr()) };
        handle.set_in_use(true);
        self.count_one_more_after(irql);
        ForDpc::First
    }
}

/// Gives a lock back; the last release goes `back` to the IRQL from before.
///
/// # Safety
///
/// The lock is held with the handle, acquired as `acquired` says, and is not used as held
/// afterwards; `back` is what the count of its release says.
#[inline]
unsafe fn release_queued(handle: Pin<&LockQueueHandle>, acquired: ForDpc, back: Option<KIRQL>) {
    let handle = handle.get_ref().inner();
    let raw = handle.as_ptr();
    handle.set_in_use(false);
    let Some(irql) = back else {
        // SAFETY: the lock is held with this handle.
        return unsafe { sys::KeReleaseInStackQueuedSpinLockFromDpcLevel(raw) };
    };
    // The first lock, whose IRQL this is, may have been another one.
    // SAFETY: while the lock is held, only its holder uses this field.
    unsafe { (*raw).OldIrql = irql };
    match acquired {
        // SAFETY: the lock is held and the last one; the IRQL is from before it.
        ForDpc::First => unsafe { sys::KeReleaseInStackQueuedSpinLockForDpc(raw) },
        // SAFETY: the lock is held and the last one, so the IRQL may go down.
        ForDpc::Nested => unsafe { sys::KeReleaseInStackQueuedSpinLock(raw) },
    }
}
