//! The guards: each is a held lock, tied to the token of the context that holds it.
//!
//! Every guard implements `Drop`. Without it the borrow of the token would end at
//! the guard's last use, and a lock could be held unseen.

use core::fmt;
use core::mem::ManuallyDrop;
use core::ops::Deref;
use core::ptr;

use crate::spin_lock::SpinLock;
use crate::sys::KIRQL;
use crate::token::{self, LockToken};

/// A spin lock held after [`SpinLock::acquire`]; dropping it releases the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be
/// completed. Guards may be released in any order.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SpinLockGuard<'a, T> {
    pub(crate) lock: &'a SpinLock<T>,
    pub(crate) token: &'a LockToken,
}

/// A spin lock held after [`SpinLock::acquire_at_dpc_level`]; dropping it releases
/// the lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct DpcSpinLockGuard<'a, T> {
    pub(crate) lock: &'a SpinLock<T>,
    pub(crate) token: &'a LockToken,
}

/// A spin lock held after [`SpinLock::acquire_for_dpc`]; dropping it releases the
/// lock.
///
/// As long as it lives, its [`LockToken`] is borrowed and nothing can be completed.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct ForDpcSpinLockGuard<'a, T> {
    pub(crate) lock: &'a SpinLock<T>,
    pub(crate) token: &'a LockToken,
    pub(crate) acquired: ForDpc,
}

/// How a lock was acquired for a DPC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ForDpc {
    /// As the context's first lock, with the routine for DPCs.
    First,
    /// Under another lock, which keeps the IRQL up.
    Nested,
}

/// The only spin lock that a context holds; dropping it releases the lock.
///
/// It may be handed to another function, which gets the right to complete when it
/// [releases](Self::release) the lock.
#[must_use = "the spin lock is released at once if the guard is not kept"]
pub struct SoleSpinLockGuard<'a, T> {
    pub(crate) lock: &'a SpinLock<T>,
    pub(crate) token: &'a mut LockToken,
}

// Not in the macros below: rustc shows this to whoever uses a released guard.
impl<T> Deref for SpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> Deref for DpcSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> Deref for SoleSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

impl<T> Deref for ForDpcSpinLockGuard<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the lock is held, and writing goes through `&mut self`.
        unsafe { &*self.lock.as_ptr() }
    }
}

macro_rules! impl_write {
    ($($guard:ident)*) => {$(
        impl<T> ::core::ops::DerefMut for $guard<'_, T> {
            #[inline]
            fn deref_mut(&mut self) -> &mut T {
                // SAFETY: the lock is held, and `&mut self` is the only way to the value.
                unsafe { &mut *self.lock.as_ptr() }
            }
        }
    )*};
}

macro_rules! impl_debug {
    ($($guard:ident)*) => {$(
        impl<T: ::core::fmt::Debug> ::core::fmt::Debug for $guard<'_, T> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                (**self).fmt(f)
            }
        }
    )*};
}

macro_rules! impl_drop {
    ($($guard:ident $count:ident)*) => {$(
        impl<T> Drop for $guard<'_, T> {
            #[inline]
            fn drop(&mut self) {
                let back = self.token.$count();
                // SAFETY: the guard held the lock through its token, and is gone now.
                unsafe { token::release(self.lock.raw(), back) };
            }
        }
    )*};
}

pub(crate) use {impl_debug, impl_write};

impl_drop! {
    SpinLockGuard irql_after_release
    DpcSpinLockGuard irql_after_dpc_release
    SoleSpinLockGuard irql_after_release
}
impl_write!(SpinLockGuard DpcSpinLockGuard SoleSpinLockGuard ForDpcSpinLockGuard);
impl_debug!(SpinLockGuard DpcSpinLockGuard SoleSpinLockGuard ForDpcSpinLockGuard);

impl<T> SpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl<T> DpcSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl<T> ForDpcSpinLockGuard<'_, T> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl<T> SpinLockGuard<'_, T> {
    /// Ends the guard and leaves the lock held; the IRQL to go back to when it is released.
    #[inline]
    pub(crate) fn leave_held(self) -> KIRQL {
        ManuallyDrop::new(self).token.leave_held()
    }
}

impl<T> Drop for ForDpcSpinLockGuard<'_, T> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the guard held the lock through its token, and is gone now.
        unsafe { self.token.release_for_dpc(self.lock.raw(), self.acquired) };
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
        let back = token.irql_after_release();
        // SAFETY: the guard held the lock through its token, and is gone now.
        unsafe { token::release(this.lock.raw(), back) };
        token
    }
}

/// The system's cancel spin lock, held; dropping it releases the lock.
///
/// Made by [`IoAcquireCancelSpinLock`](crate::ddi::IoAcquireCancelSpinLock). A cancel routine is
/// entered with one, in the role [`DRIVER_CANCEL`](crate::roles), and must release it.
#[must_use = "the cancel spin lock is released at once if the guard is not kept"]
pub struct CancelSpinLockGuard<'a> {
    pub(crate) token: &'a LockToken,
}

impl CancelSpinLockGuard<'_> {
    /// Releases the lock, as dropping the guard does.
    #[inline]
    pub fn release(self) {}
}

impl Drop for CancelSpinLockGuard<'_> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the guard held the lock through its token, and is gone now.
        unsafe { self.token.release_cancel_lock() };
    }
}

impl fmt::Debug for CancelSpinLockGuard<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CancelSpinLockGuard")
            .finish_non_exhaustive()
    }
}
