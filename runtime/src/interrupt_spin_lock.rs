use core::cell::UnsafeCell;

use crate::family::{impl_guard, impl_lock, impl_sole, take_back};
use crate::mode::AnyIrql;
use crate::raw_lock::Interrupt;
use crate::sys::PKINTERRUPT;
use crate::token::LockToken;

/// A value guarded by the spin lock of an interrupt object.
///
/// The system holds the lock while it runs the interrupt's `InterruptService` routine.
/// Other code acquires the lock to reach the same value.
///
/// While the lock is held, the IRQL is the interrupt's DIRQL. An ordinary lock, or an interrupt lock
/// of a lower DIRQL, must not be acquired then; the simulated kernel panics. If other locks are still
/// held after the release, the IRQL goes no lower than they allow. It stays where it is while other
/// interrupt locks are held.
///
/// # Bug checks
///
/// A context that acquires a lock which it holds already waits for itself. That includes the
/// interrupt's own `InterruptService` routine. On Windows the processor hangs; the simulated
/// kernel panics and names the lock.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::{InterruptSpinLock, LockToken};
///
/// struct Registers {
///     pending: u32,
/// }
///
/// fn take_pending(registers: &InterruptSpinLock<Registers>, token: &LockToken) -> u32 {
///     core::mem::take(&mut registers.acquire(token).pending)
/// }
/// ```
///
/// Microsoft's page: [`KeAcquireInterruptSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinterruptspinlock).
///
/// # Invariants
///
/// `interrupt` is connected as long as the lock exists.
pub struct InterruptSpinLock<T> {
    interrupt: PKINTERRUPT,
    value: UnsafeCell<T>,
}

impl_lock!(InterruptSpinLock: Send);

impl<T> InterruptSpinLock<T> {
    /// Makes the lock of `interrupt`, around `value`.
    ///
    /// # Safety
    ///
    /// `interrupt` points to an interrupt object that stays connected as long as the lock
    /// exists.
    #[must_use]
    pub const unsafe fn new(interrupt: PKINTERRUPT, value: T) -> Self {
        Self {
            interrupt,
            value: UnsafeCell::new(value),
        }
    }

    /// Acquires the lock at any IRQL up to the interrupt's DIRQL.
    ///
    /// Microsoft's page: [`KeAcquireInterruptSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinterruptspinlock).
    #[inline]
    #[track_caller]
    pub fn acquire<'a>(&'a self, token: &'a LockToken) -> InterruptSpinLockGuard<'a, T> {
        // SAFETY: the lock exists, so the interrupt is connected.
        unsafe { token.acquire(Interrupt(self.interrupt)) };
        InterruptSpinLockGuard { lock: self, token }
    }

    /// Acquires the lock as the only lock that the context holds. See
    /// [`SpinLock::acquire_sole`](crate::SpinLock::acquire_sole).
    ///
    /// Microsoft's page: [`KeAcquireInterruptSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinterruptspinlock).
    #[inline]
    #[track_caller]
    pub fn acquire_sole<'a>(
        &'a self,
        token: &'a mut LockToken,
    ) -> SoleInterruptSpinLockGuard<'a, T> {
        // SAFETY: the lock exists, so the interrupt is connected.
        unsafe { token.acquire(Interrupt(self.interrupt)) };
        SoleInterruptSpinLockGuard { lock: self, token }
    }

    /// Returns the address of the value, for the interrupt's `InterruptService` routine, which the
    /// system calls with the lock held.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }
}

/// The guard of [`InterruptSpinLock::acquire`]. Dropping it releases the lock.
///
/// As long as the guard lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct InterruptSpinLockGuard<'a, T> {
    lock: &'a InterruptSpinLock<T>,
    token: &'a LockToken,
}

impl_guard! {
    [T] InterruptSpinLockGuard<'_, T>, write, held(guard) = (Interrupt(guard.lock.interrupt), AnyIrql);
    pub fn release(self) {}
    type Target = T;
}

/// The sole guard of [`InterruptSpinLock::acquire_sole`]. Dropping it releases the
/// lock.
///
/// Releasing it returns the token, as with a [`SoleSpinLockGuard`](crate::SoleSpinLockGuard).
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SoleInterruptSpinLockGuard<'a, T> {
    lock: &'a InterruptSpinLock<T>,
    token: &'a mut LockToken,
}

impl_sole! {
    ['a, T] SoleInterruptSpinLockGuard<'a, T>, write, held(guard) = Interrupt(guard.lock.interrupt);
    pub fn release(self) -> &'a mut LockToken {
        take_back!(self.end(), token)
    }
    type Target = T;
}
