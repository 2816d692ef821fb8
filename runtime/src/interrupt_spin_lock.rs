use core::cell::UnsafeCell;

use crate::family::{impl_guard, impl_lock, impl_sole, take_back};
use crate::mode::AnyIrql;
use crate::raw_lock::Interrupt;
use crate::sys::PKINTERRUPT;
use crate::token::LockToken;

/// A value behind the spin lock of an interrupt object.
///
/// The system holds the lock while it runs the interrupt's `InterruptService` routine;
/// others acquire it to reach the same value.
///
/// The IRQL is the interrupt's, the DIRQL, while the lock is held. Under it neither an
/// ordinary lock nor one of a lower DIRQL may be acquired; the simulated kernel panics. If
/// other locks are held, it goes down no further than they allow, and while other
/// interrupts' locks are held it stays.
///
/// # Bug checks
///
/// A context that acquires a lock which it holds already, an interrupt's own
/// `InterruptService` routine included, waits for itself. On Windows the processor hangs;
/// the simulated kernel panics and names the lock.
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
/// Microsoft's page: `KeAcquireInterruptSpinLock` function (wdm.h).
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
    /// The lock of `interrupt`, around `value`.
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
    /// Microsoft's page: `KeAcquireInterruptSpinLock` function (wdm.h).
    #[inline]
    #[track_caller]
    pub fn acquire<'a>(&'a self, token: &'a LockToken) -> InterruptSpinLockGuard<'a, T> {
        // SAFETY: the lock exists, so the interrupt is connected.
        unsafe { token.acquire(Interrupt(self.interrupt)) };
        InterruptSpinLockGuard { lock: self, token }
    }

    /// Acquires the lock as the only one that the context holds; see
    /// [`SpinLock::acquire_sole`](crate::SpinLock::acquire_sole).
    ///
    /// Microsoft's page: `KeAcquireInterruptSpinLock` function (wdm.h).
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

    /// The address of the value, for the interrupt's `InterruptService` routine, which the
    /// system calls with the lock held.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }
}

/// A lock held after [`InterruptSpinLock::acquire`]; dropping it releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
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

/// The only lock of a context, held after [`InterruptSpinLock::acquire_sole`]; dropping it
/// releases the lock.
///
/// As [`SoleSpinLockGuard`](crate::SoleSpinLockGuard), it gives the token to whoever releases it.
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
