use core::cell::UnsafeCell;
use core::ops::Deref;

use crate::family::{impl_lock, impl_write};
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

impl<T> Deref for InterruptSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.value.get() }
    }
}

impl<T> InterruptSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}

    const fn held(&self) -> (Interrupt, AnyIrql) {
        (Interrupt(self.lock.interrupt), AnyIrql)
    }
}

impl_write!([T] InterruptSpinLockGuard<'_, T>);
