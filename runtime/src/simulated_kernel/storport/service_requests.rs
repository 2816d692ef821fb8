use core::time::Duration;
use std::sync::PoisonError;

use crate::sync::{Condvar, Mutex, MutexGuard};

/// The time after which a request that is not completed is reported.
const TIMEOUT: Duration = Duration::from_secs(3);

/// The IRPs that `HwProcessServiceRequest` was called with.
#[derive(Default)]
pub(crate) struct ServiceRequests {
    count: Mutex<Count>,
    completed: Condvar,
}

#[derive(Clone, Copy, Default)]
pub(crate) struct Count {
    pub(crate) sent: usize,
    pub(crate) completed: usize,
}

impl ServiceRequests {
    pub(crate) fn note_sent(&self) {
        self.lock().sent += 1;
    }

    pub(crate) fn note_completed(&self) {
        self.lock().completed += 1;
        self.completed.notify_all();
    }

    /// Waits for the requests that are being canceled, and returns how many are left.
    pub(crate) fn wait_for_all(&self) -> usize {
        let is_outstanding = |count: &mut Count| count.completed < count.sent;
        let waited = self
            .completed
            .wait_timeout_while(self.lock(), TIMEOUT, is_outstanding);
        let (count, _) = waited.unwrap_or_else(PoisonError::into_inner);
        count.sent.saturating_sub(count.completed)
    }

    pub(crate) fn count(&self) -> Count {
        *self.lock()
    }

    fn lock(&self) -> MutexGuard<'_, Count> {
        self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
