//! What generated code calls. Not for users; no promise of stability.

#![expect(clippy::inline_always, reason = "none of it is left in the driver")]

use core::ops::{Deref, DerefMut};

use crate::guard::CancelSpinLockGuard;
use crate::sys::{self, IRP, KIRQL};
use crate::token::{self, LockToken};
use crate::violation::Violation;

pub use crate::held::UntilReturn;
pub use crate::parameter::*;

/// The token of an entry point, as a body sees it that macros may change.
///
/// A body holds its token by value, so that rustc calls it `no_spin_lock_held` and not
/// `*no_spin_lock_held`. This is no token: a macro that pastes its name together can move
/// out only a borrow of one.
#[derive(Debug)]
pub struct NoSpinLockHeld<R>(R);

impl LockToken {
    /// Lends the token to the body of an entry point that macros may change.
    #[doc(hidden)]
    #[inline(always)]
    pub fn __lend(&mut self) -> NoSpinLockHeld<&mut Self> {
        NoSpinLockHeld(self)
    }

    /// The same for a body that only locks, and perhaps must not complete.
    #[doc(hidden)]
    #[inline(always)]
    pub fn __lend_shared(&self) -> NoSpinLockHeld<&Self> {
        NoSpinLockHeld(self)
    }
}

impl<R: Deref<Target = LockToken>> Deref for NoSpinLockHeld<R> {
    type Target = LockToken;

    #[inline(always)]
    fn deref(&self) -> &LockToken {
        &self.0
    }
}

impl DerefMut for NoSpinLockHeld<&mut LockToken> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut LockToken {
        self.0
    }
}

/// The token of an item that has errors; it is only type checked.
///
/// # Panics
///
/// Always.
#[must_use]
pub const fn stand_in() -> &'static mut LockToken {
    unreachable!()
}

/// The token of a function that is entered with one lock held.
///
/// # Safety
///
/// The system enters the function with this one lock held, which was taken at `irql`; until
/// the token is dropped, no other one of the same context is used.
#[must_use]
#[inline(always)]
pub const unsafe fn enter_held(irql: KIRQL) -> LockToken {
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
pub unsafe fn enter_cancel(irp: *mut IRP) -> LockToken {
    if irp.is_null() {
        sys::stop(Violation::NullParameter, 1);
    }
    // SAFETY: the system has set it, and the request is valid.
    let irql = unsafe { (*irp).CancelIrql };
    // SAFETY: the system holds the lock, which it took at this IRQL.
    unsafe { token::enter_held(irql) }
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
