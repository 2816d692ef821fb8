use core::cell::UnsafeCell;
use core::mem::ManuallyDrop;

use crate::family::{impl_from, impl_guard, impl_lock, impl_sole, take_back};
use crate::mode::{AnyIrql, AtDpc, ForDpc, Mode};
use crate::raw_lock::Spin;
use crate::sys::{KIRQL, KSPIN_LOCK};
use crate::token::LockToken;

/// A value guarded by a spin lock.
///
/// Acquiring takes a [`LockToken`]. In a function under the attribute
/// [`spin_lock_safe`](macro@crate::spin_lock_safe) the call is written without the token.
///
/// # Bug checks
///
/// A context that acquires a lock which it holds already waits for itself. On
/// Windows the processor hangs; the simulated kernel panics and names the lock.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::{LockToken, SpinLock};
///
/// static OPEN_REQUESTS: SpinLock<u32> = SpinLock::new(0);
///
/// fn count_one(token: &LockToken) {
///     let mut open = OPEN_REQUESTS.acquire(token);
///     *open += 1;
/// }
/// ```
pub struct SpinLock<T> {
    raw: UnsafeCell<KSPIN_LOCK>,
    value: UnsafeCell<T>,
}

impl_lock!(SpinLock: Send);
impl_from!(SpinLock);

impl<T> SpinLock<T> {
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
    /// While another lock is held, this is as cheap as
    /// [`acquire_at_dpc_level`](Self::acquire_at_dpc_level).
    ///
    /// Microsoft's page: [`KeAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlock).
    #[inline]
    #[track_caller]
    pub fn acquire<'a>(&'a self, token: &'a LockToken) -> SpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        unsafe { token.acquire(self.raw()) };
        SpinLockGuard {
            lock: self,
            token,
            mode: AnyIrql,
        }
    }

    /// Acquires the lock where the IRQL is `DISPATCH_LEVEL` already, and leaves the IRQL as it is.
    ///
    /// At a lower IRQL the holder could be preempted while others spin. The
    /// simulated kernel panics in that case.
    ///
    /// Microsoft's page: [`KeAcquireSpinLockAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockatdpclevel).
    #[inline]
    #[track_caller]
    pub fn acquire_at_dpc_level<'a>(&'a self, token: &'a LockToken) -> DpcSpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        unsafe { token.acquire_at_dpc_level(self.raw()) };
        SpinLockGuard {
            lock: self,
            token,
            mode: AtDpc,
        }
    }

    /// Acquires the lock if it is free, where the IRQL is `DISPATCH_LEVEL` already.
    ///
    /// Microsoft's page: [`KeTryToAcquireSpinLockAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ketrytoacquirespinlockatdpclevel).
    #[inline]
    #[track_caller]
    pub fn try_acquire_at_dpc_level<'a>(
        &'a self,
        token: &'a LockToken,
    ) -> Option<DpcSpinLockGuard<'a, T>> {
        // SAFETY: the guard borrows the lock until it releases it.
        let acquired = unsafe { token.try_acquire_at_dpc_level(self.raw()) };
        acquired.then(|| SpinLockGuard {
            lock: self,
            token,
            mode: AtDpc,
        })
    }

    /// Acquires the lock in a threaded DPC, which runs at `PASSIVE_LEVEL` or, if the
    /// system does not thread DPCs, at `DISPATCH_LEVEL`.
    ///
    /// Only a `CustomThreadedDpc` routine may call this. Elsewhere Windows would not
    /// raise the IRQL, and the holder could be preempted while others spin.
    ///
    /// Microsoft's pages: [`KeAcquireSpinLockForDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockfordpc),
    /// "Synchronization and Threaded DPCs".
    #[inline]
    #[track_caller]
    pub fn acquire_for_dpc<'a>(&'a self, token: &'a LockToken) -> ForDpcSpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        let mode = unsafe { token.acquire_for_dpc(self.raw()) };
        SpinLockGuard {
            lock: self,
            token,
            mode,
        }
    }

    /// Acquires the lock as the only lock that the context holds, and returns a *sole* guard.
    ///
    /// A sole guard borrows the token exclusively. [Releasing](SoleSpinLockGuard::release) the lock
    /// returns the token, with which requests can be completed again. That is how a function releases
    /// its caller's lock and then completes. With a guard and a token as two arguments it would not
    /// compile, because the guard borrows the token.
    ///
    /// # Examples
    ///
    /// ```
    /// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    /// use spin_lock_safe::{Irp, LockToken, SoleSpinLockGuard, SpinLock};
    ///
    /// static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
    ///
    /// fn complete_all(token: &mut LockToken) {
    ///     let mut queue = QUEUE.acquire_sole(token);
    ///     while !queue.is_empty() {
    ///         queue = complete_one(queue);
    ///     }
    /// }
    ///
    /// /// Completes a request, and returns with the lock held again.
    /// fn complete_one(mut queue: SoleSpinLockGuard<'_, Vec<Irp>>) -> SoleSpinLockGuard<'_, Vec<Irp>> {
    ///     let next = queue.pop();
    ///     let token = queue.release();
    ///     if let Some(irp) = next {
    ///         IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    ///     }
    ///     QUEUE.acquire_sole(token)
    /// }
    /// ```
    ///
    /// To acquire another lock meanwhile:
    ///
    /// ```
    /// use spin_lock_safe::{Irp, SoleSpinLockGuard, SpinLock};
    ///
    /// fn move_one(queue: &mut SoleSpinLockGuard<'_, Vec<Irp>>, waiting: &SpinLock<Vec<Irp>>) {
    ///     let (queue, token) = queue.split();
    ///     queue.extend(waiting.acquire(token).pop());
    /// }
    /// ```
    #[inline]
    #[track_caller]
    pub fn acquire_sole<'a>(&'a self, token: &'a mut LockToken) -> SoleSpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        unsafe { token.acquire(self.raw()) };
        SoleSpinLockGuard { lock: self, token }
    }

    /// Returns the address of the value, for routines that are entered with the lock held and do not
    /// release it, such as `IO_CSQ_INSERT_IRP`.
    ///
    /// Reading or writing through the address needs the lock.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }

    const fn raw(&self) -> Spin {
        Spin(self.raw.get())
    }
}

/// The guard of [`SpinLock::acquire`]. Dropping it releases the lock.
///
/// As long as the guard lives, its [`LockToken`] is borrowed and nothing can be
/// completed. Guards may be released in any order.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SpinLockGuard<'a, T, M: Mode = AnyIrql> {
    pub(crate) lock: &'a SpinLock<T>,
    pub(crate) token: &'a LockToken,
    pub(crate) mode: M,
}

/// The guard of [`SpinLock::acquire_at_dpc_level`].
pub type DpcSpinLockGuard<'a, T> = SpinLockGuard<'a, T, AtDpc>;

/// The guard of [`SpinLock::acquire_for_dpc`].
pub type ForDpcSpinLockGuard<'a, T> = SpinLockGuard<'a, T, ForDpc>;

impl_guard! {
    [T, M: Mode] SpinLockGuard<'_, T, M>, write, held(guard) = (guard.lock.raw(), guard.mode);
    pub fn release(self) {}
    type Target = T;
}

impl<T> SpinLockGuard<'_, T> {
    /// Ends the guard, leaves the lock held, and returns the IRQL to restore when the lock is
    /// released.
    #[inline]
    pub(crate) fn leave_held(self) -> KIRQL {
        ManuallyDrop::new(self).token.leave_held()
    }
}

/// The sole guard of [`SpinLock::acquire_sole`]. Dropping it releases the
/// lock.
///
/// Pass a sole guard to another function to let it [release](Self::release) the lock and then
/// complete. To acquire a second lock for a short time, use the token that
/// [`split`](Self::split) returns.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SoleSpinLockGuard<'a, T> {
    lock: &'a SpinLock<T>,
    token: &'a mut LockToken,
}

impl_sole! {
    ['a, T] SoleSpinLockGuard<'a, T>, write, held(guard) = guard.lock.raw();
    pub fn release(self) -> &'a mut LockToken {
        take_back!(self.end(), token)
    }
    type Target = T;
}
