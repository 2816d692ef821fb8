use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// How many service requests the miniport was called with, and has completed.
///
/// The adapter is not removed before the two are the same, which is what Storport's
/// remove lock does.
#[derive(Debug, Default)]
pub(super) struct ServiceRequests {
    count: Mutex<Count>,
    completed: Condvar,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    pub(super) sent: usize,
    pub(super) completed: usize,
}

impl ServiceRequests {
    pub(super) fn note_sent(&self) {
        self.lock().sent += 1;
    }

    pub(super) fn note_completed(&self) {
        self.lock().completed += 1;
        self.completed.notify_all();
    }

    pub(super) fn wait_for_all(&self) {
        let outstanding = |count: &mut Count| count.completed < count.sent;
        drop(self.completed.wait_while(self.lock(), outstanding));
    }

    pub(super) fn count(&self) -> Count {
        *self.lock()
    }

    fn lock(&self) -> MutexGuard<'_, Count> {
        self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
