use core::fmt;
use std::process::ExitCode;

use ramdisk::table::{self, row};
use spin_lock_safe::simulated_kernel::Statistics;

use crate::driver::HELD_AT_MOST;
use crate::workload::{Plan, Totals};

/// The results of a run.
pub(crate) struct Report {
    pub(crate) plan: Plan,
    pub(crate) totals: Totals,
    pub(crate) kernel: Statistics,
}

impl Report {
    pub(crate) fn verdict(&self) -> ExitCode {
        table::verdict(self.is_once_each(), &self.kernel)
    }

    /// Reads and writes, two requests for each pause, and the query at the end.
    fn requests(&self) -> u64 {
        self.totals.results.sum() + 2 * self.totals.pauses + 1
    }

    fn is_once_each(&self) -> bool {
        self.requests() == self.kernel.completions as u64
    }

    fn filter(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = &self.totals.counts;
        let pauses = format!("while the filter was paused, {} times", self.totals.pauses);
        writeln!(f, "\nreads and writes in the filter")?;
        row(f, "passed on", counts.passed_on, "by IoCallDriver")?;
        row(
            f,
            "sent once more",
            counts.retried,
            "by the completion routine",
        )?;
        row(f, "held", counts.held, &pauses)?;
        row(
            f,
            "canceled",
            counts.canceled,
            "by the cancel routine, or at once",
        )?;
        row(f, "refused", counts.refused, "")
    }

    fn results(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let results = &self.totals.results;
        writeln!(f, "\nresults")?;
        row(f, "success", results.succeeded, "")?;
        row(f, "canceled", results.canceled, "")?;
        row(f, "busy", results.busy, "the disk twice, or the filter")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let users = self.plan.users;
        writeln!(
            f,
            "filter that holds {HELD_AT_MOST} requests at most, {users} threads read and write"
        )?;
        self.filter(f)?;
        self.results(f)?;
        table::kernel(f, &self.kernel)?;
        let once = table::once_each(self.requests(), self.is_once_each());
        write!(f, "\n{once}")
    }
}
