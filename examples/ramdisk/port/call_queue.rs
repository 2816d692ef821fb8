use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Calls that the miniport has asked for, for processors to make.
#[derive(Debug)]
pub struct CallQueue<C> {
    state: Mutex<State<C>>,
    changed: Condvar,
}

#[derive(Debug)]
struct State<C> {
    calls: VecDeque<C>,
    stopped: bool,
}

impl<C> CallQueue<C> {
    /// No calls yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "no caller needs more")]
    pub const fn new() -> Self {
        Self {
            state: Mutex::new(State {
                calls: VecDeque::new(),
                stopped: false,
            }),
            changed: Condvar::new(),
        }
    }

    /// Asks for a call.
    pub fn push(&self, call: C) {
        self.state().calls.push_back(call);
        self.changed.notify_one();
    }

    /// The next call, if there is one.
    #[must_use]
    pub fn try_next(&self) -> Option<C> {
        self.state().calls.pop_front()
    }

    /// Waits for the next call; `None` when the queue is stopped and empty.
    #[must_use]
    pub fn next(&self) -> Option<C> {
        let waiting = |state: &mut State<C>| state.calls.is_empty() && !state.stopped;
        let state = self.changed.wait_while(self.state(), waiting);
        state
            .unwrap_or_else(PoisonError::into_inner)
            .calls
            .pop_front()
    }

    /// Lets no processor wait any more.
    pub fn stop(&self) {
        self.state().stopped = true;
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
