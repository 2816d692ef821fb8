use core::cell::UnsafeCell;
use core::pin::Pin;

use crate::family::{impl_from, impl_guard, impl_lock, impl_sole, take_back};
use crate::lock_handle::LockQueueHandle;
use crate::mode::{AnyIrql, AtDpc, ForDpc, Mode};
use crate::raw_lock::Queued;
use crate::sys::KSPIN_LOCK;
use crate::token::LockToken;

/// A value guarded by an in-stack queued spin lock.
///
/// Processors get the lock in the order in which they asked for it. Each spins on
/// its own memory, the [`LockQueueHandle`] that it passes to the acquire.
///
/// Both this lock and a [`SpinLock`](crate::SpinLock) are a `KSPIN_LOCK`. They are separate types
/// because acquiring one lock both ways is undefined on Windows. With two types, such code does not
/// compile.
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
/// Microsoft's page: [Queued Spin Locks](https://learn.microsoft.com/windows-hardware/drivers/kernel/queued-spin-locks).
pub struct QueuedSpinLock<T> {
    raw: UnsafeCell<KSPIN_LOCK>,
    value: UnsafeCell<T>,
}

impl_lock!(QueuedSpinLock: Send);
impl_from!(QueuedSpinLock);

impl<T> QueuedSpinLock<T> {
    /// Makes a lock that nobody holds, around `value`.
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
    /// Microsoft's page: [`KeAcquireInStackQueuedSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlock).
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

    /// Acquires the lock where the IRQL is `DISPATCH_LEVEL` already, and leaves the IRQL as it is.
    ///
    /// At a lower IRQL the holder could be preempted while others spin. The
    /// simulated kernel panics in that case.
    ///
    /// Microsoft's page: [`KeAcquireInStackQueuedSpinLockAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlockatdpclevel).
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

    /// Acquires the lock in a threaded DPC. See
    /// [`SpinLock::acquire_for_dpc`](crate::SpinLock::acquire_for_dpc).
    ///
    /// Microsoft's page: [`KeAcquireInStackQueuedSpinLockForDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlockfordpc).
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

    /// Acquires the lock as the only lock that the context holds. See
    /// [`SpinLock::acquire_sole`](crate::SpinLock::acquire_sole).
    ///
    /// Microsoft's page: [`KeAcquireInStackQueuedSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlock).
    ///
    /// # Examples
    ///
    /// ```
    /// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    /// use spin_lock_safe::{Irp, QueuedSpinLock, SoleQueuedSpinLockGuard};
    ///
    /// /// Completes a request and returns with the lock held again.
    /// fn complete_one<'a>(
    ///     lock: &'a QueuedSpinLock<Vec<Irp>>,
    ///     mut queue: SoleQueuedSpinLockGuard<'a, Vec<Irp>>,
    /// ) -> SoleQueuedSpinLockGuard<'a, Vec<Irp>> {
    ///     let next = queue.pop();
    ///     let (token, handle) = queue.release();
    ///     if let Some(irp) = next {
    ///         IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    ///     }
    ///     lock.acquire_in_stack_queued_sole(handle, token)
    /// }
    /// ```
    #[inline]
    #[track_caller]
    pub fn acquire_in_stack_queued_sole<'a>(
        &'a self,
        mut handle: Pin<&'a mut LockQueueHandle>,
        token: &'a mut LockToken,
    ) -> SoleQueuedSpinLockGuard<'a, T> {
        let lock = self.raw(handle.as_mut().take());
        // SAFETY: the guard borrows the lock and the handle until it releases the lock.
        unsafe { token.acquire(lock) };
        SoleQueuedSpinLockGuard {
            lock: self,
            handle,
            token,
        }
    }

    const fn raw<'h>(&self, handle: Pin<&'h LockQueueHandle>) -> Queued<'h> {
        Queued {
            lock: self.raw.get(),
            handle: &handle.get_ref().0,
        }
    }
}

/// The guard of [`QueuedSpinLock::acquire_in_stack_queued`]. Dropping it releases
/// the lock.
///
/// As long as the guard lives, its [`LockToken`] is borrowed and nothing can be
/// completed. Guards may be released in any order.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct QueuedSpinLockGuard<'a, T, M: Mode = AnyIrql> {
    lock: &'a QueuedSpinLock<T>,
    handle: Pin<&'a LockQueueHandle>,
    token: &'a LockToken,
    mode: M,
}

/// The guard of [`QueuedSpinLock::acquire_in_stack_queued_at_dpc_level`].
pub type DpcQueuedSpinLockGuard<'a, T> = QueuedSpinLockGuard<'a, T, AtDpc>;

/// The guard of [`QueuedSpinLock::acquire_in_stack_queued_for_dpc`].
pub type ForDpcQueuedSpinLockGuard<'a, T> = QueuedSpinLockGuard<'a, T, ForDpc>;

impl_guard! {
    [T, M: Mode] QueuedSpinLockGuard<'_, T, M>, write, held(guard) = (guard.lock.raw(guard.handle), guard.mode);
    pub fn release(self) {}
    type Target = T;
}

/// The sole guard of [`QueuedSpinLock::acquire_in_stack_queued_sole`]. Dropping it releases the
/// lock.
///
/// Releasing it returns the token, as with a [`SoleSpinLockGuard`](crate::SoleSpinLockGuard).
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SoleQueuedSpinLockGuard<'a, T> {
    lock: &'a QueuedSpinLock<T>,
    handle: Pin<&'a mut LockQueueHandle>,
    token: &'a mut LockToken,
}

impl_sole! {
    ['a, T] SoleQueuedSpinLockGuard<'a, T>, write, held(guard) = guard.lock.raw(guard.handle.as_ref());
    pub fn release(self) -> (&'a mut LockToken, Pin<&'a mut LockQueueHandle>) {
        take_back!(self.end(), token handle)
    }
    type Target = T;
}
