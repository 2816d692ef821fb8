use core::cell::{Cell, UnsafeCell};
use core::fmt;
use core::marker::PhantomPinned;

use crate::sys;
use crate::violation::Violation;

/// What the system keeps in a driver's memory while a lock is held.
///
/// # Invariants
///
/// `in_use` says whether the system uses `raw`.
pub(crate) struct LockHandle<R> {
    raw: UnsafeCell<R>,
    in_use: Cell<bool>,
    _pin: PhantomPinned,
}

impl<R> LockHandle<R> {
    pub(crate) const fn new(raw: R) -> Self {
        Self {
            raw: UnsafeCell::new(raw),
            in_use: Cell::new(false),
            _pin: PhantomPinned,
        }
    }

    pub(crate) const fn as_ptr(&self) -> *mut R {
        self.raw.get()
    }

    /// Stops the system if a leaked guard uses the handle.
    #[inline]
    #[track_caller]
    pub(crate) fn require_free(&self) {
        if self.in_use.get() {
            sys::stop(Violation::HandleReused, 1);
        }
    }

    #[inline]
    pub(crate) fn set_in_use(&self, in_use: bool) {
        self.in_use.set(in_use);
    }
}

impl<R> Drop for LockHandle<R> {
    #[inline]
    fn drop(&mut self) {
        // A second panic while the first one unwinds would hide it.
        if self.in_use.get() && !sys::unwinding() {
            sys::stop(Violation::HandleDropped, 1);
        }
    }
}

impl<R> fmt::Debug for LockHandle<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LockHandle")
            .field("in_use", &self.in_use.get())
            .finish_non_exhaustive()
    }
}
