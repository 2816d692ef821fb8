//! Checks calls from the system into the driver.

use super::context;
use super::report::violate;
use super::violation_kind::ViolationKind;
use crate::raw::KIRQL;

/// The state of a context, which a routine of the driver must restore before it returns.
pub(crate) struct Expected {
    irql: KIRQL,
    locks: usize,
}

impl Expected {
    /// Returns the current state of this context.
    pub(crate) fn now() -> Self {
        Self {
            irql: context::irql(),
            locks: context::locks_held(),
        }
    }

    /// Reports that `routine` left a lock held, or returned at another IRQL.
    #[track_caller]
    pub(crate) fn require(&self, routine: &'static str) {
        let locks = context::locks_held();
        if locks > self.locks {
            violate(
                routine,
                ViolationKind::ReturnedUnderLock {
                    locks: locks - self.locks,
                },
            );
        }
        let left = context::irql();
        if left != self.irql {
            let entered = self.irql;
            violate(routine, ViolationKind::IrqlNotRestored { entered, left });
        }
    }
}
