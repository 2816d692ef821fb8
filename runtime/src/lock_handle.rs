use core::cell::{Cell, UnsafeCell};
use core::fmt;
use core::marker::PhantomPinned;
use core::pin::Pin;
use core::ptr;

use crate::sys::{self, KLOCK_QUEUE_HANDLE, KSPIN_LOCK_QUEUE, STOR_LOCK_HANDLE};
use crate::violation::Violation;

/// Data that the system keeps in a driver's memory while a lock is held.
///
/// # Invariants
///
/// `in_use` says whether the system uses `raw`.
pub(crate) struct LockHandle<R> {
    raw: UnsafeCell<R>,
    in_use: Cell<bool>,
    _pin: PhantomPinned,
}

impl<R> LockHandle<R> {
    pub(crate) const fn new(raw: R) -> Self {
        Self {
            raw: UnsafeCell::new(raw),
            in_use: Cell::new(false),
            _pin: PhantomPinned,
        }
    }

    pub(crate) const fn as_ptr(&self) -> *mut R {
        self.raw.get()
    }

    /// Stops the system if a leaked guard uses the handle.
    #[inline]
    #[track_caller]
    pub(crate) fn require_free(&self) {
        if self.in_use.get() {
            sys::stop(Violation::HandleReused, 1);
        }
    }

    #[inline]
    pub(crate) fn set_in_use(&self, in_use: bool) {
        self.in_use.set(in_use);
    }
}

impl<R> Drop for LockHandle<R> {
    #[inline]
    fn drop(&mut self) {
        // A second panic while the first one unwinds would hide the first.
        if self.in_use.get() && !sys::unwinding() {
            sys::stop(Violation::HandleDropped, 1);
        }
    }
}

impl<R> fmt::Debug for LockHandle<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LockHandle")
            .field("in_use", &self.in_use.get())
            .finish_non_exhaustive()
    }
}

/// A place in the queue of a [`QueuedSpinLock`](crate::QueuedSpinLock).
///
/// A processor that waits for the lock writes to the handle of the processor ahead of it. So a
/// handle must not move or be freed while it is in use: pin it, and pass it to the acquire. It
/// may be used again after the guard is released.
///
/// # Bug checks
///
/// If the handle is passed to an acquire, or dropped, while a leaked guard still uses it:
/// `DRIVER_VIOLATION` (0x121) with parameter 1 = 7 or 8; on the simulated kernel, a
/// panic.
///
/// # Examples
///
/// ```
/// use core::pin::pin;
///
/// use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock};
///
/// fn count_both(first: &QueuedSpinLock<u32>, second: &QueuedSpinLock<u32>, token: &LockToken) {
///     let mut handle = pin!(LockQueueHandle::new());
///     *first.acquire_in_stack_queued(handle.as_mut(), token) += 1;
///     *second.acquire_in_stack_queued(handle, token) += 1;
/// }
/// ```
///
/// Microsoft's page: `KLOCK_QUEUE_HANDLE` structure (wdm.h).
#[derive(Debug)]
pub struct LockQueueHandle(pub(crate) LockHandle<KLOCK_QUEUE_HANDLE>);

impl LockQueueHandle {
    /// Makes a handle that is in no queue.
    #[must_use]
    pub const fn new() -> Self {
        Self(LockHandle::new(KLOCK_QUEUE_HANDLE {
            LockQueue: KSPIN_LOCK_QUEUE {
                Next: ptr::null_mut(),
                Lock: ptr::null_mut(),
            },
            OldIrql: 0,
        }))
    }

    /// Returns the handle for an acquire. Stops the system if a leaked guard uses the handle.
    #[inline]
    #[track_caller]
    pub(crate) fn take(self: Pin<&mut Self>) -> Pin<&Self> {
        self.0.require_free();
        self.into_ref()
    }
}

impl Default for LockQueueHandle {
    fn default() -> Self {
        Self::new()
    }
}

/// Data that Storport keeps in a miniport's memory while a
/// [`StorPortSpinLock`](crate::StorPortSpinLock) is held.
///
/// The handle must not move or be freed meanwhile: pin it, and pass it to the acquire. It may
/// be used again after the guard is released.
///
/// # Bug checks
///
/// The same as for [`LockQueueHandle`](crate::LockQueueHandle).
///
/// Microsoft's page: [`StorPortAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlock), parameter `LockHandle`.
#[derive(Debug)]
pub struct StorPortLockHandle(pub(crate) LockHandle<STOR_LOCK_HANDLE>);

impl StorPortLockHandle {
    /// Makes a handle that is not in use.
    #[must_use]
    pub const fn new() -> Self {
        Self(LockHandle::new(STOR_LOCK_HANDLE::new()))
    }

    /// Returns the handle for an acquire. Stops the system if a leaked guard uses the handle.
    #[inline]
    #[track_caller]
    pub(crate) fn take(self: Pin<&mut Self>) -> Pin<&Self> {
        self.0.require_free();
        self.into_ref()
    }
}

impl Default for StorPortLockHandle {
    fn default() -> Self {
        Self::new()
    }
}
