//! Counts the spin locks that a context holds, and keeps the IRQL to restore after the last one.

use core::cell::Cell;
use core::hint::assert_unchecked;

use crate::sys::{DISPATCH_LEVEL, KIRQL};

/// The lock count of a token. With one lock or none, the usual case, `restore` is the only byte
/// that changes.
///
/// # Invariants
///
/// `restore` is `NO_LOCK` if no lock is held. Otherwise `restore` is the IRQL from before the first
/// lock, and `more` is the number of the other locks. `interrupts` is the number of interrupt locks
/// among all of them, which keep the IRQL above `DISPATCH_LEVEL`. `below_interrupts` is the IRQL from
/// before the first interrupt lock.
pub(crate) struct Count {
    restore: Cell<KIRQL>,
    more: Cell<usize>,
    interrupts: Cell<u16>,
    below_interrupts: Cell<KIRQL>,
}

/// Not an IRQL: no lock is held.
const NO_LOCK: KIRQL = KIRQL::MAX;

impl Count {
    /// Makes the count of a context that holds no lock.
    pub(crate) const fn none() -> Self {
        Self::one_from(NO_LOCK)
    }

    /// Makes the count of a context that holds one lock, which was acquired at `irql`.
    pub(crate) const fn one_from(irql: KIRQL) -> Self {
        Self {
            restore: Cell::new(irql),
            more: Cell::new(0),
            interrupts: Cell::new(0),
            below_interrupts: Cell::new(NO_LOCK),
        }
    }

    #[inline]
    pub(crate) fn is_none(&self) -> bool {
        self.restore.get() == NO_LOCK
    }

    /// Returns how many locks are held.
    pub(crate) fn held(&self) -> usize {
        if self.is_none() {
            0
        } else {
            self.more.get() + 1
        }
    }

    /// Returns whether more than one lock is held.
    #[inline]
    pub(crate) fn held_more(&self) -> bool {
        self.more.get() != 0
    }

    /// Counts the first lock, which was acquired at `irql`.
    #[inline]
    pub(crate) fn add_first(&self, irql: KIRQL) {
        // SAFETY: the system never runs above `HIGH_LEVEL`, which is below `NO_LOCK`.
        unsafe { assert_unchecked(irql != NO_LOCK) };
        self.restore.set(irql);
    }

    /// Counts a lock that is not the first.
    #[inline]
    pub(crate) fn add_one_more(&self) {
        self.more.set(self.more.get() + 1);
    }

    /// Counts a lock that was acquired at `irql`.
    #[inline]
    pub(crate) fn add_from(&self, irql: KIRQL) {
        if self.is_none() {
            self.add_first(irql);
        } else {
            self.add_one_more();
        }
    }

    /// Counts one lock less, and returns the IRQL to restore if that was the last one.
    #[inline]
    pub(crate) fn remove(&self) -> Option<KIRQL> {
        let is_last = !self.remove_one_of_more();
        is_last.then(|| self.restore.replace(NO_LOCK))
    }

    /// Stops counting a lock that stays held, and returns the IRQL to restore when it is released.
    ///
    /// Locks that are still counted keep the IRQL up too.
    #[inline]
    pub(crate) fn leave(&self) -> KIRQL {
        let left = if self.remove_one_of_more() {
            DISPATCH_LEVEL
        } else {
            NO_LOCK
        };
        self.restore.replace(left)
    }

    /// Counts one lock less and returns `true`, or returns `false` if that would be the last lock.
    #[inline]
    fn remove_one_of_more(&self) -> bool {
        let more = self.more.get();
        if more != 0 {
            self.more.set(more - 1);
        }
        more != 0
    }

    /// Returns whether an interrupt lock is held.
    #[inline]
    pub(crate) fn has_interrupt(&self) -> bool {
        self.interrupts.get() != 0
    }

    /// Counts an interrupt lock that was acquired at `irql`.
    #[inline]
    pub(crate) fn add_interrupt_from(&self, irql: KIRQL) {
        if !self.has_interrupt() {
            self.below_interrupts.set(irql);
        }
        self.interrupts.set(self.interrupts.get().saturating_add(1));
        self.add_from(irql);
    }

    /// Counts one interrupt lock less, and returns the IRQL to lower to unless other interrupt locks
    /// are held. That IRQL is at least `DISPATCH_LEVEL` while other locks are held.
    #[inline]
    pub(crate) fn remove_interrupt(&self) -> Option<KIRQL> {
        let interrupts = self.interrupts.get();
        // Too many to count: the IRQL stays up.
        if interrupts != u16::MAX {
            self.interrupts.set(interrupts - 1);
        }
        let back = self.remove();
        let stays = || self.below_interrupts.get().max(DISPATCH_LEVEL);
        (!self.has_interrupt()).then(|| back.unwrap_or_else(stays))
    }
}
