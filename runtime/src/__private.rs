//! Functions that generated code calls. Not for users, and without a promise of stability.

#![expect(clippy::inline_always, reason = "none of it is left in the driver")]

use crate::cancel_spin_lock::{CancelSpinLockGuard, SoleCancelSpinLockGuard};
use crate::sys::{self, IRP, KIRQL, PCANCELED_IRP};
use crate::token::{self, LockToken};

pub use crate::bindings::*;
pub use crate::held::UntilReturn;
pub use crate::parameter::*;

/// Makes tokens where the system enters the driver.
///
/// These are functions of a type, not of the module. A module that a driver names in `crate = path`
/// cannot replace them with functions of the same name.
#[derive(Debug)]
pub enum Entry {}

impl Entry {
    /// Makes the token of a function that the system calls with no spin lock held.
    ///
    /// # Safety
    ///
    /// This context holds no spin lock, and uses no other token until the token is dropped. The system
    /// keeps this promise when it calls the function; any other caller must.
    #[must_use]
    #[inline(always)]
    pub const unsafe fn __enter_entry_point() -> LockToken {
        // SAFETY: promised by the caller.
        unsafe { LockToken::enter() }
    }

    /// Makes the token of a function that is entered with one lock held.
    ///
    /// # Safety
    ///
    /// The system enters the function with only this lock held, which was acquired at `irql`. Until the
    /// token is dropped, no other token of the same context is used.
    #[must_use]
    #[inline(always)]
    pub const unsafe fn __enter_held(irql: KIRQL) -> LockToken {
        // SAFETY: promised by the caller.
        unsafe { token::enter_held(irql) }
    }

    /// Makes the token of a cancel routine, which is entered with the cancel spin lock held.
    ///
    /// # Safety
    ///
    /// The system calls the routine for `irp`. Until the token is dropped, no other token of the same
    /// context is used.
    #[must_use]
    #[inline(always)]
    #[track_caller]
    pub unsafe fn __enter_cancel(irp: impl CanceledIrp, names: Names) -> LockToken {
        let irp = irp.into_ptr();
        if irp.is_null() {
            sys::stop_for_null(names, 1);
        }
        // SAFETY: the request is valid, and the system has set the field.
        let irql = unsafe { (*irp).CancelIrql };
        // SAFETY: the system holds the lock, which it acquired at this IRQL.
        unsafe { token::enter_held(irql) }
    }
}

/// The request parameter of a cancel routine's exported function.
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

/// Stands in for the token of calls in an item that has errors. It is only type checked.
///
/// # Panics
///
/// Always.
#[must_use]
pub const fn stand_in() -> &'static mut LockToken {
    unreachable!()
}

/// Stands in for the token of an entry point that has errors. It is only type checked.
///
/// # Panics
///
/// Always.
#[must_use]
pub const fn stand_in_token() -> LockToken {
    unreachable!()
}

/// Makes the guard of the cancel spin lock that a cancel routine is entered with.
///
/// # Safety
///
/// The token counts this lock, and the lock has no other guard.
#[inline(always)]
pub const unsafe fn cancel_guard(token: &LockToken) -> CancelSpinLockGuard<'_> {
    CancelSpinLockGuard { token }
}

/// Makes the sole guard of the cancel spin lock, which gives the token back when it is released.
///
/// # Safety
///
/// The same as for [`cancel_guard`]. The token also counts no other lock.
#[inline(always)]
pub const unsafe fn sole_cancel_guard(token: &mut LockToken) -> SoleCancelSpinLockGuard<'_> {
    SoleCancelSpinLockGuard { token }
}
