use super::waiter::Waits;
use crate::driver::{Counts, Event};

/// What was done, as the application has seen it and as the driver has counted it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Totals {
    pub(crate) waits: Waits,
    /// Requests to work.
    pub(crate) works: u64,
    /// Requests that waited, and that there was work for.
    pub(crate) worked: u64,
    /// Queries, but for the last.
    pub(crate) queries: u64,
    /// Requests that were refused.
    pub(crate) refused: u64,
    /// Requests that still waited when the handle was closed.
    pub(crate) left: u64,
    /// All requests sent.
    pub(crate) sent: u64,
    /// Completions seen.
    pub(crate) completed: u64,
    /// What the driver said to the last query.
    pub(crate) counted: Counts,
}

/// A handle is opened, cleaned up and closed, twice, and the last query is sent.
const AROUND: u64 = 2 * 3 + 1;

impl Totals {
    /// Whether each request was completed exactly once, in the way that its sender saw.
    pub(crate) fn are_right(&self) -> bool {
        self.sent == self.requests()
            && self.completed == self.sent
            && self.waits.answered == self.worked + self.waits.called
            && self.counted == self.expected_counts()
    }

    /// The requests that the threads have counted.
    fn requests(&self) -> u64 {
        let waits = self.waits.all() + self.left;
        waits + self.works + self.waits.calls + self.queries + self.refused + AROUND
    }

    fn expected_counts(&self) -> Counts {
        let mut counts = Counts::default();
        counts.add(Event::Opened, 2);
        counts.add(Event::Closed, 1);
        counts.add(Event::Waited, self.waits.all() + self.left);
        counts.add(Event::Worked, self.worked);
        counts.add(Event::Called, self.waits.called);
        counts.add(Event::Canceled, self.waits.canceled);
        counts.add(Event::CleanedUp, self.left);
        counts.add(Event::Work, self.works);
        counts.add(Event::Call, self.waits.calls);
        counts.add(Event::Queried, self.queries + 1);
        counts.add(Event::Refused, self.refused);
        counts
    }
}
