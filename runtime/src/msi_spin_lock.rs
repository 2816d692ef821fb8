use core::cell::UnsafeCell;

use crate::family::{impl_guard, impl_lock, impl_sole, take_back};
use crate::mode::AnyIrql;
use crate::raw_lock::Message;
use crate::sys::{PVOID, ULONG};
use crate::token::LockToken;

/// A value behind the spin lock of an interrupt message (MSI) of a physical adapter.
///
/// If the miniport set `InterruptSynchronizationMode` to `InterruptSynchronizePerMessage`, Storport holds
/// the lock while it calls the miniport's `HwMSInterruptRoutine` for the message. Other routines acquire the
/// lock to reach the same value. The lock of all messages together is the Interrupt lock of the adapter,
/// [`StorPortSpinLock::interrupt`](crate::StorPortSpinLock::interrupt).
///
/// While the lock is held, the IRQL is that of the interrupt (DIRQL). Do not acquire a DPC lock, a StartIo
/// lock or an ordinary lock meanwhile.
///
/// # Bug checks
///
/// * If the context holds the lock already, for example in the message's own routine, the processor hangs.
///   The simulated kernel panics and names the lock.
/// * If Storport refuses the lock, because the system has no such locks: `DRIVER_VIOLATION` (0x121) with
///   parameter 1 = 18 and the status as parameter 2.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::{LockToken, MsiSpinLock};
///
/// fn take_arrived(queue: &MsiSpinLock<Vec<u64>>, token: &LockToken) -> Vec<u64> {
///     core::mem::take(&mut *queue.acquire(token))
/// }
/// ```
///
/// Microsoft's page: [`StorPortAcquireMSISpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquiremsispinlock).
///
/// # Invariants
///
/// In `raw`, `extension` is the device extension of an adapter that exists as long as the lock, and `id` is
/// one of its messages.
pub struct MsiSpinLock<T> {
    raw: Message,
    value: UnsafeCell<T>,
}

impl_lock!(MsiSpinLock: Send);

impl<T> MsiSpinLock<T> {
    /// Makes the lock of the interrupt message `id`, around `value`.
    ///
    /// # Safety
    ///
    /// `extension` is the device extension that Storport made for the adapter of a physical miniport, and
    /// is valid as long as the lock exists. `id` is one of the adapter's messages, and the miniport chose
    /// `InterruptSynchronizePerMessage`.
    #[must_use]
    pub const unsafe fn new(extension: PVOID, id: ULONG, value: T) -> Self {
        Self {
            raw: Message { extension, id },
            value: UnsafeCell::new(value),
        }
    }

    /// Acquires the lock at any IRQL up to the interrupt's DIRQL.
    ///
    /// Microsoft's page: [`StorPortAcquireMSISpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquiremsispinlock).
    #[inline]
    #[track_caller]
    pub fn acquire<'a>(&'a self, token: &'a LockToken) -> MsiSpinLockGuard<'a, T> {
        // SAFETY: the lock exists, so the adapter exists.
        unsafe { token.acquire(self.raw) };
        MsiSpinLockGuard { lock: self, token }
    }

    /// Acquires the lock as the only lock that the context holds. See
    /// [`SpinLock::acquire_sole`](crate::SpinLock::acquire_sole).
    ///
    /// Microsoft's page: [`StorPortAcquireMSISpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquiremsispinlock).
    #[inline]
    #[track_caller]
    pub fn acquire_sole<'a>(&'a self, token: &'a mut LockToken) -> SoleMsiSpinLockGuard<'a, T> {
        // SAFETY: the lock exists, so the adapter exists.
        unsafe { token.acquire(self.raw) };
        SoleMsiSpinLockGuard { lock: self, token }
    }

    /// Returns the address of the value, for the message's routine, which Storport calls with the lock held.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }
}

/// The guard of [`MsiSpinLock::acquire`]. Dropping it releases the lock.
///
/// As long as the guard lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct MsiSpinLockGuard<'a, T> {
    lock: &'a MsiSpinLock<T>,
    token: &'a LockToken,
}

impl_guard! {
    [T] MsiSpinLockGuard<'_, T>, write, held(guard) = (guard.lock.raw, AnyIrql);
    pub fn release(self) {}
    type Target = T;
}

/// The sole guard of [`MsiSpinLock::acquire_sole`]. Dropping it releases the lock.
///
/// Releasing it returns the token, as with a [`SoleSpinLockGuard`](crate::SoleSpinLockGuard).
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SoleMsiSpinLockGuard<'a, T> {
    lock: &'a MsiSpinLock<T>,
    token: &'a mut LockToken,
}

impl_sole! {
    ['a, T] SoleMsiSpinLockGuard<'a, T>, write, held(guard) = guard.lock.raw;
    pub fn release(self) -> &'a mut LockToken {
        take_back!(self.end(), token)
    }
    type Target = T;
}
