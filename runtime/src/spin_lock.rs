use core::cell::UnsafeCell;
use core::mem::ManuallyDrop;
use core::ops::Deref;
use core::ptr;

use crate::family::{impl_from, impl_lock, impl_write};
use crate::mode::{AnyIrql, AtDpc, ForDpc, Mode};
use crate::raw_lock::Spin;
use crate::sys::{KIRQL, KSPIN_LOCK};
use crate::token::LockToken;

/// A value behind a spin lock.
///
/// Acquiring takes a [`LockToken`]; in a function under the attribute
/// [`spin_lock_safe`](macro@crate::spin_lock_safe) the call is written without it.
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
    /// While another lock is held, this is as cheap as
    /// [`acquire_at_dpc_level`](Self::acquire_at_dpc_level).
    ///
    /// Microsoft's page: `KeAcquireSpinLock` function (wdm.h).
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

    /// Acquires the lock where the IRQL is `DISPATCH_LEVEL` already, and leaves it.
    ///
    /// At a lower IRQL the holder could be preempted while others spin; the
    /// simulated kernel panics.
    ///
    /// Microsoft's page: `KeAcquireSpinLockAtDpcLevel` function (wdm.h).
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
    /// Microsoft's page: `KeTryToAcquireSpinLockAtDpcLevel` function (wdm.h).
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
    /// Only a `CustomThreadedDpc` routine may call this: elsewhere Windows would not
    /// raise the IRQL, and the holder could be preempted while others spin.
    ///
    /// Microsoft's pages: `KeAcquireSpinLockForDpc` function (wdm.h), "Synchronization
    /// and Threaded DPCs".
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

    /// Acquires the lock as the only one that the context holds.
    ///
    /// The guard borrows the token exclusively: no second lock can be taken
    /// under it, and whoever [releases](SoleSpinLockGuard::release) it gets the
    /// token, and with it the right to complete.
    ///
    /// # Examples
    ///
    /// ```
    /// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    /// use spin_lock_safe::{Irp, LockToken, SoleSpinLockGuard, SpinLock};
    ///
    /// fn complete_all(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    ///     complete_held(queue.acquire_sole(token));
    /// }
    ///
    /// /// Is entered with the lock held and releases it.
    /// fn complete_held(mut queue: SoleSpinLockGuard<'_, Vec<Irp>>) {
    ///     let irps = core::mem::take(&mut *queue);
    ///     let token = queue.release();
    ///     for irp in irps {
    ///         IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    ///     }
    /// }
    /// ```
    #[inline]
    #[track_caller]
    pub fn acquire_sole<'a>(&'a self, token: &'a mut LockToken) -> SoleSpinLockGuard<'a, T> {
        // SAFETY: the guard borrows the lock until it releases it.
        unsafe { token.acquire(self.raw()) };
        SoleSpinLockGuard { lock: self, token }
    }

    /// The address of the value.
    ///
    /// For routines that are entered with the lock held and do not release it, such as
    /// `IO_CSQ_INSERT_IRP`; reading or writing through it needs the lock.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }

    const fn raw(&self) -> Spin {
        Spin(self.raw.get())
    }
}

/// A spin lock held after [`SpinLock::acquire`]; dropping it releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be
/// completed. Guards may be released in any order.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SpinLockGuard<'a, T, M: Mode = AnyIrql> {
    pub(crate) lock: &'a SpinLock<T>,
    pub(crate) token: &'a LockToken,
    pub(crate) mode: M,
}

/// A spin lock held after [`SpinLock::acquire_at_dpc_level`].
pub type DpcSpinLockGuard<'a, T> = SpinLockGuard<'a, T, AtDpc>;

/// A spin lock held after [`SpinLock::acquire_for_dpc`].
pub type ForDpcSpinLockGuard<'a, T> = SpinLockGuard<'a, T, ForDpc>;

impl<T, M: Mode> Deref for SpinLockGuard<'_, T, M> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.value.get() }
    }
}

impl<T, M: Mode> SpinLockGuard<'_, T, M> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}

    const fn held(&self) -> (Spin, M) {
        (self.lock.raw(), self.mode)
    }
}

impl<T> SpinLockGuard<'_, T> {
    /// Ends the guard and leaves the lock held; returns the IRQL to go back to when it is
    /// released.
    #[inline]
    pub(crate) fn leave_held(self) -> KIRQL {
        ManuallyDrop::new(self).token.leave_held()
    }
}

impl_write!([T, M: Mode] SpinLockGuard<'_, T, M>);

/// The only spin lock that a context holds; dropping it releases the lock.
///
/// It may be handed to another function, which gets the right to complete when it
/// [releases](Self::release) the lock.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SoleSpinLockGuard<'a, T> {
    lock: &'a SpinLock<T>,
    token: &'a mut LockToken,
}

impl<T> Deref for SoleSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.value.get() }
    }
}

impl<'a, T> SoleSpinLockGuard<'a, T> {
    /// Releases the lock and gives the token back, and with it the right to complete.
    #[inline]
    #[must_use = "drop the guard if the token is not needed"]
    pub fn release(self) -> &'a mut LockToken {
        let this = ManuallyDrop::new(self);
        // SAFETY: the guard is not dropped, so its borrow of the token is moved out once.
        let token = unsafe { ptr::read(&raw const this.token) };
        let (lock, mode) = this.held();
        // SAFETY: the guard held the lock through its token, and is gone now.
        unsafe { token.release(lock, mode) };
        token
    }

    const fn held(&self) -> (Spin, AnyIrql) {
        (self.lock.raw(), AnyIrql)
    }
}

impl_write!([T] SoleSpinLockGuard<'_, T>);
