use core::cell::UnsafeCell;
use core::ops::Deref;
use core::pin::Pin;
use core::ptr;

use crate::family::{impl_from, impl_lock, impl_write};
use crate::lock_handle::LockHandle;
use crate::mode::{AnyIrql, AtDpc, ForDpc, Mode};
use crate::raw_lock::Queued;
use crate::sys::{KLOCK_QUEUE_HANDLE, KSPIN_LOCK, KSPIN_LOCK_QUEUE};
use crate::token::LockToken;

/// A value behind an in-stack queued spin lock.
///
/// Processors get the lock in the order in which they asked for it, and each spins on
/// its own memory, the [`LockQueueHandle`] that it gives to the acquire.
///
/// It is a type of its own, although it is a `KSPIN_LOCK` as a
/// [`SpinLock`](crate::SpinLock) is: a lock that is acquired both ways is undefined on
/// Windows, and so cannot be written.
///
/// # Bug checks
///
/// A context that acquires a lock which it holds already waits for itself. On
/// Windows the processor hangs; the simulated kernel panics and names the lock.
///
/// # Examples
///
/// ```
/// use core::pin::pin;
///
/// use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock};
///
/// static OPEN_REQUESTS: QueuedSpinLock<u32> = QueuedSpinLock::new(0);
///
/// fn count_one(token: &LockToken) {
///     let handle = pin!(LockQueueHandle::new());
///     let mut open = OPEN_REQUESTS.acquire_in_stack_queued(handle, token);
///     *open += 1;
/// }
/// ```
///
/// Microsoft's page: "Queued Spin Locks".
pub struct QueuedSpinLock<T> {
    raw: UnsafeCell<KSPIN_LOCK>,
    value: UnsafeCell<T>,
}

impl_lock!(QueuedSpinLock: Send);
impl_from!(QueuedSpinLock);

impl<T> QueuedSpinLock<T> {
    /// A lock that nobody holds, around `value`.
    #[must_use]
    pub const fn new(value: T) -> Self {
        Self {
            raw: UnsafeCell::new(0),
            value: UnsafeCell::new(value),
        }
    }

    /// Acquires the lock at any IRQL up to `DISPATCH_LEVEL`.
    ///
    /// The IRQL is `DISPATCH_LEVEL` until the context's last lock is released.
    ///
    /// Microsoft's page: `KeAcquireInStackQueuedSpinLock` function (wdm.h).
    #[inline]
    #[track_caller]
    pub fn acquire_in_stack_queued<'a>(
        &'a self,
        handle: Pin<&'a mut LockQueueHandle>,
        token: &'a LockToken,
    ) -> QueuedSpinLockGuard<'a, T> {
        let handle = handle.take();
        // SAFETY: the guard borrows the lock and the handle until it releases the lock.
        unsafe { token.acquire(self.raw(handle)) };
        QueuedSpinLockGuard {
            lock: self,
            handle,
            token,
            mode: AnyIrql,
        }
    }

    /// Acquires the lock where the IRQL is `DISPATCH_LEVEL` already, and leaves it.
    ///
    /// At a lower IRQL the holder could be preempted while others spin; the
    /// simulated kernel panics.
    ///
    /// Microsoft's page: `KeAcquireInStackQueuedSpinLockAtDpcLevel` function (wdm.h).
    #[inline]
    #[track_caller]
    pub fn acquire_in_stack_queued_at_dpc_level<'a>(
        &'a self,
        handle: Pin<&'a mut LockQueueHandle>,
        token: &'a LockToken,
    ) -> DpcQueuedSpinLockGuard<'a, T> {
        let handle = handle.take();
        // SAFETY: the guard borrows the lock and the handle until it releases the lock.
        unsafe { token.acquire_at_dpc_level(self.raw(handle)) };
        QueuedSpinLockGuard {
            lock: self,
            handle,
            token,
            mode: AtDpc,
        }
    }

    /// Acquires the lock in a threaded DPC; see
    /// [`SpinLock::acquire_for_dpc`](crate::SpinLock::acquire_for_dpc).
    ///
    /// Microsoft's page: `KeAcquireInStackQueuedSpinLockForDpc` function (wdm.h).
    #[inline]
    #[track_caller]
    pub fn acquire_in_stack_queued_for_dpc<'a>(
        &'a self,
        handle: Pin<&'a mut LockQueueHandle>,
        token: &'a LockToken,
    ) -> ForDpcQueuedSpinLockGuard<'a, T> {
        let handle = handle.take();
        // SAFETY: the guard borrows the lock and the handle until it releases the lock.
        let mode = unsafe { token.acquire_for_dpc(self.raw(handle)) };
        QueuedSpinLockGuard {
            lock: self,
            handle,
            token,
            mode,
        }
    }

    const fn raw<'h>(&self, handle: Pin<&'h LockQueueHandle>) -> Queued<'h> {
        Queued {
            lock: self.raw.get(),
            handle: &handle.get_ref().0,
        }
    }
}

/// A lock held after [`QueuedSpinLock::acquire_in_stack_queued`]; dropping it releases
/// the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be
/// completed. Guards may be released in any order.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct QueuedSpinLockGuard<'a, T, M: Mode = AnyIrql> {
    lock: &'a QueuedSpinLock<T>,
    handle: Pin<&'a LockQueueHandle>,
    token: &'a LockToken,
    mode: M,
}

/// A lock held after [`QueuedSpinLock::acquire_in_stack_queued_at_dpc_level`].
pub type DpcQueuedSpinLockGuard<'a, T> = QueuedSpinLockGuard<'a, T, AtDpc>;

/// A lock held after [`QueuedSpinLock::acquire_in_stack_queued_for_dpc`].
pub type ForDpcQueuedSpinLockGuard<'a, T> = QueuedSpinLockGuard<'a, T, ForDpc>;

impl<T, M: Mode> Deref for QueuedSpinLockGuard<'_, T, M> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.value.get() }
    }
}

impl<T, M: Mode> QueuedSpinLockGuard<'_, T, M> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}

    const fn held(&self) -> (Queued<'_>, M) {
        (self.lock.raw(self.handle), self.mode)
    }
}

impl_write!([T, M: Mode] QueuedSpinLockGuard<'_, T, M>);

/// A place in the queue of a [`QueuedSpinLock`].
///
/// While a lock is acquired, the processor behind writes to the handle of the one before
/// it. So a handle must neither move nor vanish: pin it, and give it to the acquire. It
/// may be used again when the guard is released.
///
/// # Bug checks
///
/// Giving it to an acquire, or dropping it, while a leaked guard still uses it is bug
/// check `DRIVER_VIOLATION` (0x121) with parameter 1 = 7 or 8; on the simulated kernel
/// it is a panic.
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
pub struct LockQueueHandle(LockHandle<KLOCK_QUEUE_HANDLE>);

impl LockQueueHandle {
    /// A handle that is in no queue.
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

    /// The handle for an acquire.
    #[inline]
    #[track_caller]
    fn take(self: Pin<&mut Self>) -> Pin<&Self> {
        self.0.require_free();
        self.into_ref()
    }
}

impl Default for LockQueueHandle {
    fn default() -> Self {
        Self::new()
    }
}
