//! Spin locks that one callback of the driver acquires and another one releases.

use core::cell::Cell;
use core::fmt;
use core::marker::PhantomData;

use crate::mode::AnyIrql;
use crate::spin_lock::{SpinLock, SpinLockGuard};
use crate::sys::{self, KIRQL};
use crate::token::LockToken;
use crate::violation::Violation;

/// What an `IO_CSQ_ACQUIRE_LOCK` routine must do: return with the queue's lock held.
///
/// The attribute makes this value from the routine's parameter `Irql`. Call [`leave`](Self::leave)
/// with the guard. From then on until the routine returns, a call that completes a request does not
/// compile.
///
/// # Bug checks
///
/// If the routine returns without the lock: `DRIVER_VIOLATION` (0x121) with parameter 1 = 10; on the
/// simulated kernel, a panic.
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
/// Microsoft's page: [`IO_CSQ_ACQUIRE_LOCK`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_acquire_lock).
#[must_use = "the routine must return with the queue's lock held"]
pub struct HeldOnReturn<'held> {
    irql: *mut KIRQL,
    is_left: *const Cell<bool>,
    _until_return: PhantomData<Cell<&'held LockToken>>,
}

impl<'held> HeldOnReturn<'held> {
    /// # Safety
    ///
    /// `irql` may be written to until the routine returns, which drops `until_return`.
    pub(crate) const unsafe fn new(irql: *mut KIRQL, until_return: &UntilReturn<'held>) -> Self {
        Self {
            irql,
            is_left: &raw const until_return.is_left,
            _until_return: PhantomData,
        }
    }

    /// Leaves the lock held, and tells the caller of the routine the IRQL from before the acquire.
    pub fn leave<T>(self, guard: SpinLockGuard<'held, T>) {
        let irql = guard.leave_held();
        // SAFETY: a guard of this lifetime exists only until the routine returns. Until then the IRQL may
        // be written to, as the caller of `new` promised.
        unsafe { self.irql.write(irql) };
        // SAFETY: as above. The value that has the flag is dropped when the routine returns.
        unsafe { (*self.is_left).set(true) };
    }
}

impl fmt::Debug for HeldOnReturn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HeldOnReturn").finish_non_exhaustive()
    }
}

/// Keeps the token borrowed until the routine returns, once a lock is left held.
///
/// Generated code keeps it where no driver can reach it, so it also sees whether a lock is left.
#[derive(Debug)]
pub struct UntilReturn<'held> {
    is_left: Cell<bool>,
    _held: PhantomData<Cell<&'held LockToken>>,
}

impl UntilReturn<'_> {
    /// Makes a value that borrows nothing yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "generated code needs no more")]
    pub const fn new() -> Self {
        Self {
            is_left: Cell::new(false),
            _held: PhantomData,
        }
    }
}

// Without `Drop` the borrow would end earlier.
impl Drop for UntilReturn<'_> {
    #[inline]
    fn drop(&mut self) {
        if !self.is_left.get() && !sys::unwinding() {
            sys::stop(Violation::LockNotLeftHeld, 0);
        }
    }
}

/// The lock that an `IO_CSQ_RELEASE_LOCK` routine is entered with.
///
/// The attribute makes this value from the routine's parameter `Irql`. [`guard`](Self::guard) returns
/// the guard to release. The routine may lock but not complete, because no type shows whether the
/// lock was released.
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
/// Microsoft's page: [`IO_CSQ_RELEASE_LOCK`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_release_lock).
#[must_use = "the lock is held: make its guard and release it"]
pub struct HeldOnEntry<'held> {
    token: &'held LockToken,
}

impl<'held> HeldOnEntry<'held> {
    /// # Safety
    ///
    /// `token` counts one lock, which has no guard.
    pub(crate) const unsafe fn new(token: &'held LockToken) -> Self {
        Self { token }
    }

    /// Returns the guard of the lock that is held.
    ///
    /// # Safety
    ///
    /// `lock` is the lock that this routine is entered with. The routine that acquired it
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
