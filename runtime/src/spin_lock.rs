use core::cell::UnsafeCell;
use core::fmt;

use crate::guard::{
    DpcSpinLockGuard, ForDpc, ForDpcSpinLockGuard, SoleSpinLockGuard, SpinLockGuard,
};
use crate::sys::{self, KIRQL, KSPIN_LOCK};
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

// SAFETY: the lock owns its value, so it moves to another thread as the value does.
unsafe impl<T: Send> Send for SpinLock<T> {}
// SAFETY: the value is reached only by the one context that holds the lock, or
// through `&mut self`; so sharing the lock only sends the value around.
unsafe impl<T: Send> Sync for SpinLock<T> {}

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
        SpinLockGuard { lock: self, token }
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
        DpcSpinLockGuard { lock: self, token }
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
        acquired.then(|| DpcSpinLockGuard { lock: self, token })
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
        let acquired = unsafe { token.acquire_for_dpc(self.raw()) };
        ForDpcSpinLockGuard {
            lock: self,
            token,
            acquired,
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

    /// The value; no lock is needed, for nobody else has the lock.
    pub fn get_mut(&mut self) -> &mut T {
        self.value.get_mut()
    }

    /// The value, without its lock.
    pub fn into_inner(self) -> T {
        self.value.into_inner()
    }

    /// The address of the value.
    ///
    /// For routines that are entered with the lock held and do not release it, such as
    /// `IO_CSQ_INSERT_IRP`; reading or writing through it needs the lock.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }

    pub(crate) const fn raw(&self) -> *mut KSPIN_LOCK {
        self.raw.get()
    }
}

impl LockToken {
    /// Takes `lock` in a threaded DPC.
    ///
    /// # Safety
    ///
    /// `lock` is valid until the matching [`release_for_dpc`](Self::release_for_dpc).
    #[inline]
    #[track_caller]
    pub(crate) unsafe fn acquire_for_dpc(&self, lock: *mut KSPIN_LOCK) -> ForDpc {
        if !self.is_free() {
            // SAFETY: the caller vouches for `lock`, and a held lock keeps the IRQL up.
            unsafe { self.acquire_at_dpc_level(lock) };
            return ForDpc::Nested;
        }
        // In a DPC that is not threaded, what the acquire returns is no IRQL to rely on.
        // SAFETY: it may be called at any IRQL.
        let irql = unsafe { sys::KeGetCurrentIrql() };
        // SAFETY: the caller vouches for `lock`.
        unsafe { sys::KeAcquireSpinLockForDpc(lock) };
        self.count_one_more_after(irql);
        ForDpc::First
    }

    /// Counts one lock less that was acquired so; the IRQL to go back to if that was the last.
    #[inline]
    pub(crate) fn irql_after(&self, acquired: ForDpc) -> Option<KIRQL> {
        match acquired {
            ForDpc::First => self.irql_after_release(),
            ForDpc::Nested => self.irql_after_dpc_release(),
        }
    }

    /// Gives `lock` back; the last release goes back to the IRQL from before.
    ///
    /// # Safety
    ///
    /// `lock` is held through this token, acquired as `acquired` says, and is not used as
    /// held afterwards.
    #[inline]
    pub(crate) unsafe fn release_for_dpc(&self, lock: *mut KSPIN_LOCK, acquired: ForDpc) {
        match (self.irql_after(acquired), acquired) {
            // SAFETY: the lock is held and the last one; the IRQL is from before it.
            (Some(irql), ForDpc::First) => unsafe { sys::KeReleaseSpinLockForDpc(lock, irql) },
            // SAFETY: the lock is held and the last one, so the IRQL may go down.
            (Some(irql), ForDpc::Nested) => unsafe { sys::KeReleaseSpinLock(lock, irql) },
            // SAFETY: the lock is held.
            (None, _) => unsafe { sys::KeReleaseSpinLockFromDpcLevel(lock) },
        }
    }
}

impl<T: Default> Default for SpinLock<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> From<T> for SpinLock<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T> fmt::Debug for SpinLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SpinLock").finish_non_exhaustive()
    }
}
