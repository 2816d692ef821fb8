//! What one thread knows of itself: its IRQL and the locks that it holds.

use core::cell::{Cell, RefCell};
use std::vec::Vec;

use super::ended;
use super::statistics;
use super::violation::{HeldLock, Lock};
use crate::raw::{HIGH_LEVEL, KIRQL, PASSIVE_LEVEL};
use crate::sync::atomic::{AtomicUsize, Ordering};
use crate::sync::{global, thread_local};

/// The number of a thread as a lock's holder; never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ContextId(pub(super) usize);

/// A thread as a holder of locks.
struct Holder {
    id: ContextId,
    /// The oldest first.
    held: RefCell<Vec<HeldLock>>,
}

thread_local! {
    static IRQL: Cell<KIRQL> = const { Cell::new(PASSIVE_LEVEL) };
    static HOLDER: Holder = Holder {
        id: ContextId::next(),
        held: RefCell::new(Vec::new()),
    };
}

impl ContextId {
    fn next() -> Self {
        global! { static LAST: AtomicUsize = AtomicUsize::new(0); }
        Self(LAST.fetch_add(1, Ordering::Relaxed) + 1)
    }
}

impl Drop for Holder {
    /// Lets those who wait for a lock of this thread know that they wait forever.
    fn drop(&mut self) {
        let held = self.held.take();
        if !held.is_empty() {
            ended::note(self.id, held);
        }
    }
}

pub(crate) fn id() -> ContextId {
    HOLDER.with(|holder| holder.id)
}

pub(crate) fn irql() -> KIRQL {
    IRQL.with(Cell::get)
}

/// Sets the IRQL, which is never above `HIGH_LEVEL`: the lock count relies on it.
pub(crate) fn set_irql(irql: KIRQL) {
    IRQL.with(|own| own.set(irql.min(HIGH_LEVEL)));
}

/// The number of spin locks that this thread holds.
///
/// The simulated kernel counts on its own, whatever a `LockToken` says.
#[must_use]
pub fn locks_held() -> usize {
    HOLDER.with(|holder| holder.held.borrow().len())
}

/// The number of those that the driver acquired.
pub(crate) fn locks_of_driver() -> usize {
    HOLDER.with(|holder| {
        let held = holder.held.borrow();
        held.iter().filter(|one| !one.by_storport).count()
    })
}

pub(crate) fn held() -> Vec<HeldLock> {
    HOLDER.with(|holder| holder.held.borrow().clone())
}

pub(crate) fn holds(lock: Lock) -> bool {
    HOLDER.with(|holder| holder.held.borrow().iter().any(|one| one.lock == lock))
}

/// The lowest IRQL that the locks held allow, but for the one `released`.
pub(crate) fn lowest_irql_without(released: Option<Lock>) -> Option<KIRQL> {
    let mut held = held();
    let released = held.iter().rposition(|one| Some(one.lock) == released);
    if let Some(index) = released {
        held.remove(index);
    }
    held.iter().map(|one| one.irql).max()
}

pub(crate) fn note_acquired(lock: HeldLock) {
    let depth = HOLDER.with(|holder| {
        let mut held = holder.held.borrow_mut();
        held.push(lock);
        held.len()
    });
    statistics::ACQUISITIONS.count();
    statistics::DEEPEST_NESTING.at_least(depth);
}

/// Notes that Storport has acquired the last lock, to call a miniport.
pub(crate) fn mark_by_storport() {
    HOLDER.with(|holder| {
        if let Some(last) = holder.held.borrow_mut().last_mut() {
            last.by_storport = true;
        }
    });
}

pub(crate) fn note_released(lock: Lock) {
    HOLDER.with(|holder| {
        let mut held = holder.held.borrow_mut();
        if let Some(index) = held.iter().rposition(|one| one.lock == lock) {
            held.remove(index);
        }
    });
}
