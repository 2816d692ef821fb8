use std::collections::VecDeque;
use std::sync::PoisonError;

use crate::sync::{Condvar, Mutex, MutexGuard};

/// Calls of the miniport that are still to be made.
pub(crate) struct CallQueue<C> {
    state: Mutex<State<C>>,
    changed: Condvar,
}

struct State<C> {
    calls: VecDeque<C>,
    is_stopped: bool,
}

impl<C> CallQueue<C> {
    pub(crate) fn new() -> Self {
        Self {
            state: Mutex::new(State {
                calls: VecDeque::new(),
                is_stopped: false,
            }),
            changed: Condvar::new(),
        }
    }

    pub(crate) fn push(&self, call: C) {
        self.state().calls.push_back(call);
        self.changed.notify_one();
    }

    /// Returns the next call, if there is one.
    pub(crate) fn try_next(&self) -> Option<C> {
        self.state().calls.pop_front()
    }

    /// Waits for the next call, or returns `None` when the queue is stopped and empty.
    pub(crate) fn next(&self) -> Option<C> {
        let is_waiting = |state: &mut State<C>| state.calls.is_empty() && !state.is_stopped;
        let state = self.changed.wait_while(self.state(), is_waiting);
        let mut state = state.unwrap_or_else(PoisonError::into_inner);
        state.calls.pop_front()
    }

    /// Stops the queue, so that no thread waits any more.
    pub(crate) fn stop(&self) {
        self.state().is_stopped = true;
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
