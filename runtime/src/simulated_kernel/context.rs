//! The state of each thread: its IRQL and the locks that it holds.

use core::cell::{Cell, RefCell};
use std::vec::Vec;

use super::ended;
use super::statistics;
use super::violation::{HeldLock, Lock};
use crate::raw::{HIGH_LEVEL, KIRQL, PASSIVE_LEVEL};
use crate::sync::atomic::{AtomicUsize, Ordering};
use crate::sync::{global, thread_local};

/// The number of a thread as a lock's holder, which is never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ContextId(pub(super) usize);

/// A thread as a holder of locks.
struct Holder {
    id: ContextId,
    /// Ordered from the oldest to the newest.
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
    /// Tells threads that wait for a lock of this thread that they wait forever.
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

/// Sets the IRQL. It is never above `HIGH_LEVEL`, and the lock count relies on that.
pub(crate) fn set_irql(irql: KIRQL) {
    IRQL.with(|own| own.set(irql.min(HIGH_LEVEL)));
}

/// Returns the number of spin locks that this thread holds.
///
/// The simulated kernel keeps its own count, independent of any `LockToken`.
#[must_use]
pub fn locks_held() -> usize {
    HOLDER.with(|holder| holder.held.borrow().len())
}

/// Returns the number of held locks that the driver acquired.
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

/// Returns the lowest IRQL that the held locks allow, ignoring the lock `released`.
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

/// Notes that Storport acquired the newest lock, to call a miniport.
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
