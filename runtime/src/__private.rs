//! What generated code calls. Not for users; no promise of stability.

#![expect(clippy::inline_always, reason = "none of it is left in the driver")]

use crate::cancel_spin_lock::{CancelSpinLockGuard, SoleCancelSpinLockGuard};
use crate::sys::{self, IRP, KIRQL, PCANCELED_IRP};
use crate::token::{self, LockToken};

pub use crate::bindings::*;
pub use crate::held::UntilReturn;
pub use crate::parameter::*;

/// Where the system enters the driver.
///
/// These are functions of a type, and not of the module: a module that a driver gives for this crate
/// cannot put others of the same name in their places.
#[derive(Debug)]
pub enum Entry {}

impl Entry {
    /// Makes the token of a function that the system calls with no spin lock held.
    ///
    /// # Safety
    ///
    /// The system calls the function, or who calls it promises the same: this context holds no spin
    /// lock, and uses no other token until the token is dropped.
    #[must_use]
    #[inline(always)]
    pub const unsafe fn __enter_entry_point() -> LockToken {
        // SAFETY: the caller vouches for it.
        unsafe { LockToken::enter() }
    }

    /// The token of a function that is entered with one lock held.
    ///
    /// # Safety
    ///
    /// The system enters the function with this one lock held, which was taken at `irql`; until
    /// the token is dropped, no other one of the same context is used.
    #[must_use]
    #[inline(always)]
    pub const unsafe fn __enter_held(irql: KIRQL) -> LockToken {
        // SAFETY: the caller vouches for it.
        unsafe { token::enter_held(irql) }
    }

    /// The token of a cancel routine, which is entered with the cancel spin lock held.
    ///
    /// # Safety
    ///
    /// The system calls the routine for `irp`; until the token is dropped, no other one of the same
    /// context is used.
    #[must_use]
    #[inline(always)]
    #[track_caller]
    pub unsafe fn __enter_cancel(irp: impl CanceledIrp, names: Names) -> LockToken {
        let irp = irp.into_ptr();
        if irp.is_null() {
            sys::stop_for_null(names, 1);
        }
        // SAFETY: the system has set it, and the request is valid.
        let irql = unsafe { (*irp).CancelIrql };
        // SAFETY: the system holds the lock, which it took at this IRQL.
        unsafe { token::enter_held(irql) }
    }
}

/// The request of a cancel routine, as its exported function takes it.
pub trait CanceledIrp {
    /// Returns the request's address.
    fn into_ptr(self) -> *mut IRP;
}

impl CanceledIrp for PCANCELED_IRP {
    #[inline(always)]
    fn into_ptr(self) -> *mut IRP {
        self.0
    }
}

impl<T> CanceledIrp for *mut T {
    #[inline(always)]
    fn into_ptr(self) -> *mut IRP {
        self.cast()
    }
}

/// A token for the calls in an item that has errors; it is only type checked.
///
/// # Panics
///
/// Always.
#[must_use]
pub const fn stand_in() -> &'static mut LockToken {
    unreachable!()
}

/// The token of an entry point that has errors; it is only type checked.
///
/// # Panics
///
/// Always.
#[must_use]
pub const fn stand_in_token() -> LockToken {
    unreachable!()
}

/// The guard of the cancel spin lock that a cancel routine is entered with.
///
/// # Safety
///
/// The token counts this lock, and there is no other guard of it.
#[inline(always)]
pub const unsafe fn cancel_guard(token: &LockToken) -> CancelSpinLockGuard<'_> {
    CancelSpinLockGuard { token }
}

/// As [`cancel_guard`], for the guard that gives the token back.
///
/// # Safety
///
/// As for [`cancel_guard`], and the token counts no other lock.
#[inline(always)]
pub const unsafe fn sole_cancel_guard(token: &mut LockToken) -> SoleCancelSpinLockGuard<'_> {
    SoleCancelSpinLockGuard { token }
}
