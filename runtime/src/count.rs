//! How many spin locks a context holds, and the IRQL to go back to after the last one.

use core::cell::Cell;
use core::hint::assert_unchecked;

use crate::sys::{DISPATCH_LEVEL, KIRQL};

/// The count of a token. Mostly there is one lock or none: then one byte tells, and is all
/// that changes.
///
/// # Invariants
///
/// `restore` is `NO_LOCK` if no lock is held; else it is the IRQL from before the first
/// of them, and `more` is the number of the others. `interrupts` is how many of all are locks
/// of an interrupt, which keep the IRQL above `DISPATCH_LEVEL`; `below_interrupts` is the
/// IRQL from before the first of those.
pub(crate) struct Count {
    restore: Cell<KIRQL>,
    more: Cell<usize>,
    interrupts: Cell<u16>,
    below_interrupts: Cell<KIRQL>,
}

/// No IRQL: no lock is held.
const NO_LOCK: KIRQL = KIRQL::MAX;

impl Count {
    /// No lock is held.
    pub(crate) const fn none() -> Self {
        Self::one_from(NO_LOCK)
    }

    /// One lock is held, which was taken at `irql`.
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

    /// How many locks are held.
    pub(crate) fn held(&self) -> usize {
        if self.is_none() {
            0
        } else {
            self.more.get() + 1
        }
    }

    /// Whether more than one lock is held.
    #[inline]
    pub(crate) fn held_more(&self) -> bool {
        self.more.get() != 0
    }

    /// Counts the first lock, which was taken at `irql`.
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

    /// Counts a lock that was taken at `irql`.
    #[inline]
    pub(crate) fn add_from(&self, irql: KIRQL) {
        if self.is_none() {
            self.add_first(irql);
        } else {
            self.add_one_more();
        }
    }

    /// Counts one lock less; the IRQL to go back to if that was the last one.
    #[inline]
    pub(crate) fn remove(&self) -> Option<KIRQL> {
        let is_last = !self.remove_one_of_more();
        is_last.then(|| self.restore.replace(NO_LOCK))
    }

    /// Counts a lock no more that stays held; the IRQL to go back to when it is released.
    ///
    /// Locks that are still counted keep the IRQL up with it.
    #[inline]
    pub(crate) fn leave(&self) -> KIRQL {
        let left = if self.remove_one_of_more() {
            DISPATCH_LEVEL
        } else {
            NO_LOCK
        };
        self.restore.replace(left)
    }

    /// Counts one less of the locks that are not the last; `false` for the last.
    #[inline]
    fn remove_one_of_more(&self) -> bool {
        let more = self.more.get();
        if more != 0 {
            self.more.set(more - 1);
        }
        more != 0
    }

    /// Whether a lock of an interrupt is held.
    #[inline]
    pub(crate) fn has_interrupt(&self) -> bool {
        self.interrupts.get() != 0
    }

    /// Counts a lock of an interrupt that was taken at `irql`.
    #[inline]
    pub(crate) fn add_interrupt_from(&self, irql: KIRQL) {
        if !self.has_interrupt() {
            self.below_interrupts.set(irql);
        }
        self.interrupts.set(self.interrupts.get().saturating_add(1));
        self.add_from(irql);
    }

    /// Counts one lock of an interrupt less; the IRQL to go to, unless others of them are
    /// held. While other locks are held it is `DISPATCH_LEVEL` at least.
    #[inline]
    pub(crate) fn remove_interrupt(&self) -> Option<KIRQL> {
        let interrupts = self.interrupts.get();
        // So many that they are not counted any more: the IRQL stays up.
        if interrupts != u16::MAX {
            self.interrupts.set(interrupts - 1);
        }
        let back = self.remove();
        let stays = || self.below_interrupts.get().max(DISPATCH_LEVEL);
        (!self.has_interrupt()).then(|| back.unwrap_or_else(stays))
    }
}
