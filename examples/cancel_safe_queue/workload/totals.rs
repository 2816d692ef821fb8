use super::waiter::Waits;
use crate::driver::{Counts, Event};

/// The totals that the application has seen and that the driver has counted.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Totals {
    pub(crate) waits: Waits,
    /// Requests to work.
    pub(crate) works: u64,
    /// Requests that waited until there was work for them.
    pub(crate) worked: u64,
    /// Queries, except the last.
    pub(crate) queries: u64,
    /// Requests that were refused.
    pub(crate) refused: u64,
    /// Requests that still waited when the handle was closed.
    pub(crate) left: u64,
    /// All requests sent.
    pub(crate) sent: u64,
    /// Completions seen.
    pub(crate) completed: u64,
    /// The driver's answer to the last query.
    pub(crate) counted: Counts,
}

/// The requests to open, clean up and close two handles, and the last query.
const AROUND: u64 = 2 * 3 + 1;

impl Totals {
    /// Returns whether each request was completed exactly once, in the way that its sender saw.
    pub(crate) fn are_right(&self) -> bool {
        self.sent == self.requests()
            && self.completed == self.sent
            && self.waits.answered == self.worked + self.waits.called
            && self.counted == self.expected_counts()
    }

    /// Returns the requests that the threads have counted.
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
