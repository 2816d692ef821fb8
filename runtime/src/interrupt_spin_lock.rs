use core::cell::UnsafeCell;
use core::fmt;
use core::ops::Deref;

use crate::guard::{impl_debug, impl_write};
use crate::sys::{self, PKINTERRUPT};
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

// SAFETY: the lock owns its value, so it moves to another thread as the value does; the
// interrupt object may be used from any processor.
unsafe impl<T: Send> Send for InterruptSpinLock<T> {}
// SAFETY: the value is reached only by the one context that holds the lock, or
// through `&mut self`; so sharing the lock only sends the value around.
unsafe impl<T: Send> Sync for InterruptSpinLock<T> {}

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
        unsafe { token.acquire_interrupt(self.interrupt) };
        InterruptSpinLockGuard { lock: self, token }
    }

    /// The address of the value, for the interrupt's `InterruptService` routine, which the
    /// system calls with the lock held.
    #[must_use]
    pub const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }

    /// The value; no lock is needed, for nobody else has the lock.
    pub fn get_mut(&mut self) -> &mut T {
        self.value.get_mut()
    }
}

impl<T> fmt::Debug for InterruptSpinLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InterruptSpinLock").finish_non_exhaustive()
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

// Written out, for rustc shows it to whoever uses a released guard.
impl<T> Deref for InterruptSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> InterruptSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl_debug!(InterruptSpinLockGuard);
impl_write!(InterruptSpinLockGuard);

impl<T> Drop for InterruptSpinLockGuard<'_, T> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the guard held the lock through its token, and is gone now.
        unsafe { self.token.release_interrupt(self.lock.interrupt) };
    }
}

impl LockToken {
    /// Takes the lock of `interrupt`, and raises the IRQL to the interrupt's.
    ///
    /// # Safety
    ///
    /// `interrupt` is connected until the matching
    /// [`release_interrupt`](Self::release_interrupt).
    #[inline]
    #[track_caller]
    unsafe fn acquire_interrupt(&self, interrupt: PKINTERRUPT) {
        // SAFETY: the caller vouches for the interrupt.
        let irql = unsafe { sys::KeAcquireInterruptSpinLock(interrupt) };
        self.count_one_interrupt_more_after(irql);
    }

    /// Gives the lock of `interrupt` back.
    ///
    /// # Safety
    ///
    /// The lock is held through this token and is not used as held afterwards.
    #[inline]
    unsafe fn release_interrupt(&self, interrupt: PKINTERRUPT) {
        let irql = self.irql_after_interrupt_release();
        // SAFETY: the lock is held, and no other lock needs a higher IRQL.
        unsafe { sys::KeReleaseInterruptSpinLock(interrupt, irql) };
    }
}
