//! A spin lock that one callback of the driver takes and another one gives back.

use core::cell::Cell;
use core::fmt;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;

use crate::mode::AnyIrql;
use crate::spin_lock::{SpinLock, SpinLockGuard};
use crate::sys::{self, KIRQL};
use crate::token::LockToken;
use crate::violation::Violation;

/// The duty of an `IO_CSQ_ACQUIRE_LOCK` routine: to return with the queue's lock held.
///
/// The attribute makes it of the routine's parameter `Irql`. [`leave`](Self::leave) fulfills
/// it. From then on until the routine returns, nothing can be completed: that does not
/// compile.
///
/// # Bug checks
///
/// If it is dropped, so that the routine returns without the lock: `DRIVER_VIOLATION`
/// (0x121) with parameter 1 = 10; on the simulated kernel, a panic.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::sys::PIO_CSQ;
/// use spin_lock_safe::{HeldOnReturn, Irp, SpinLock, spin_lock_safe};
///
/// static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
///
/// /// # Safety
/// ///
/// /// The cancel-safe queue calls it.
/// #[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
/// pub unsafe extern "system" fn acquire_lock(_csq: PIO_CSQ, irql: HeldOnReturn<'_>) {
///     irql.leave(QUEUE.acquire());
/// }
/// ```
///
/// Microsoft's page: `IO_CSQ_ACQUIRE_LOCK` callback function (wdm.h).
#[must_use = "the routine must return with the queue's lock held"]
pub struct HeldOnReturn<'held> {
    irql: *mut KIRQL,
    _until_return: PhantomData<Cell<&'held LockToken>>,
}

impl<'held> HeldOnReturn<'held> {
    /// # Safety
    ///
    /// `irql` may be written as long as this exists.
    pub(crate) const unsafe fn new(irql: *mut KIRQL) -> Self {
        Self {
            irql,
            _until_return: PhantomData,
        }
    }

    /// Leaves the lock held, and tells the caller the IRQL from before it was taken.
    pub fn leave<T>(self, guard: SpinLockGuard<'held, T>) {
        let irql = guard.leave_held();
        let place = ManuallyDrop::new(self).irql;
        // SAFETY: it may be written, by the promise of `new`.
        unsafe { place.write(irql) };
    }
}

impl Drop for HeldOnReturn<'_> {
    fn drop(&mut self) {
        if !sys::unwinding() {
            sys::stop(Violation::LockNotLeftHeld, 0);
        }
    }
}

impl fmt::Debug for HeldOnReturn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HeldOnReturn").finish_non_exhaustive()
    }
}

/// Keeps the token borrowed until the routine returns, once a lock is left held.
#[derive(Debug)]
pub struct UntilReturn<'held>(PhantomData<Cell<&'held LockToken>>);

impl UntilReturn<'_> {
    /// Borrows nothing yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "generated code needs no more")]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

// The borrow would end earlier without it.
impl Drop for UntilReturn<'_> {
    #[inline]
    fn drop(&mut self) {}
}

/// The lock that an `IO_CSQ_RELEASE_LOCK` routine is entered with.
///
/// The attribute makes it of the routine's parameter `Irql`. [`guard`](Self::guard) gives the
/// guard to release. The routine may lock but not complete, for no type tells whether that
/// was done.
///
/// # Bug checks
///
/// If the routine returns with the lock still held: `DRIVER_VIOLATION` (0x121) with
/// parameter 1 = 3; on the simulated kernel, a panic.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::KeReleaseSpinLock;
/// use spin_lock_safe::sys::PIO_CSQ;
/// use spin_lock_safe::{HeldOnEntry, Irp, SpinLock, spin_lock_safe};
///
/// static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
///
/// /// # Safety
/// ///
/// /// The cancel-safe queue calls it, after the routine that leaves `QUEUE` held.
/// #[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
/// pub unsafe extern "system" fn release_lock(_csq: PIO_CSQ, held: HeldOnEntry<'_>) {
///     // SAFETY: the queue's other routine left this lock held.
///     let guard = unsafe { held.guard(&QUEUE) };
///     KeReleaseSpinLock(guard);
/// }
/// ```
///
/// Microsoft's page: `IO_CSQ_RELEASE_LOCK` callback function (wdm.h).
#[must_use = "the lock is held: make its guard and release it"]
pub struct HeldOnEntry<'held> {
    token: &'held LockToken,
}

impl<'held> HeldOnEntry<'held> {
    /// # Safety
    ///
    /// `token` counts one lock, of which there is no guard.
    pub(crate) const unsafe fn new(token: &'held LockToken) -> Self {
        Self { token }
    }

    /// The guard of the lock that is held.
    ///
    /// # Safety
    ///
    /// `lock` is the one that this routine is entered with; the routine that acquired it
    /// [left](HeldOnReturn::leave) it held.
    pub unsafe fn guard<'a, T>(self, lock: &'a SpinLock<T>) -> SpinLockGuard<'a, T>
    where
        'held: 'a,
    {
        SpinLockGuard {
            lock,
            token: self.token,
            mode: AnyIrql,
        }
    }
}

impl fmt::Debug for HeldOnEntry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HeldOnEntry").finish_non_exhaustive()
    }
}
