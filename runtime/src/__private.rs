//! What generated code calls. Not for users; no promise of stability.

#![expect(clippy::inline_always, reason = "none of it is left in the driver")]

use core::ops::{Deref, DerefMut};

use crate::token::LockToken;

/// The token of an entry point, as its body sees it.
///
/// The body holds this by value, so that rustc calls it `no_spin_lock_held` and not
/// `*no_spin_lock_held`. It is no token: a body that finds a way to name it, by a macro
/// that pastes names, can move out only a borrow of one.
#[derive(Debug)]
pub struct NoSpinLockHeld<'a>(&'a mut LockToken);

impl LockToken {
    /// Lends the token to the body of an entry point.
    #[doc(hidden)]
    #[inline(always)]
    pub fn __lend(&mut self) -> NoSpinLockHeld<'_> {
        NoSpinLockHeld(self)
    }
}

impl Deref for NoSpinLockHeld<'_> {
    type Target = LockToken;

    #[inline(always)]
    fn deref(&self) -> &LockToken {
        self.0
    }
}

impl DerefMut for NoSpinLockHeld<'_> {
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
