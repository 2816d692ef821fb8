use core::fmt;
use core::time::Duration;
use std::process::ExitCode;

use ramdisk::table::{self, grouped, row};
use spin_lock_safe::simulated_kernel::Statistics;

use crate::driver::SLOTS;
use crate::workload::{Plan, Totals};

/// The results of a run.
pub(crate) struct Report {
    pub(crate) plan: Plan,
    pub(crate) totals: Totals,
    pub(crate) kernel: Statistics,
    pub(crate) elapsed: Duration,
}

impl Report {
    pub(crate) fn verdict(&self) -> ExitCode {
        table::verdict(self.is_once_each(), &self.kernel)
    }

    fn is_once_each(&self) -> bool {
        self.totals.are_right() && self.totals.sent == self.kernel.completions as u64
    }

    fn heading(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plan = &self.plan;
        writeln!(f, "cancel-safe queue with {SLOTS} slots")?;
        writeln!(
            f,
            "threads: {} wait and cancel, {} work, {} query",
            plan.waiters, plan.workers, plan.queriers
        )
    }

    fn waits(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Totals { waits, left, .. } = &self.totals;
        let too_late = format!("{} canceled too late", grouped(waits.canceled_too_late));
        writeln!(f, "\nrequests that waited")?;
        row(f, "worked off", self.totals.worked, "by IoCsqRemoveNextIrp")?;
        row(f, "called", waits.called, "by handle, IoCsqRemoveIrp")?;
        row(f, "of both", waits.answered, &too_late)?;
        row(f, "canceled", waits.canceled, "by CsqCompleteCanceledIrp")?;
        row(f, "left at the end", *left, "completed by IRP_MJ_CLEANUP")
    }

    fn others(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let totals = &self.totals;
        writeln!(f, "\nother requests")?;
        row(f, "work", totals.works, "completes up to 4 that wait")?;
        row(f, "call", totals.waits.calls, "completes one, if it waits")?;
        row(
            f,
            "query",
            totals.queries,
            "one after the other, by StartIo",
        )?;
        row(f, "refused", totals.refused, "")
    }

    fn conclusion(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let once = table::once_each(self.totals.sent, self.is_once_each());
        let seconds = self.elapsed.as_secs_f32();
        write!(f, "\n{once}, in {seconds:.2} s")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.heading(f)?;
        self.waits(f)?;
        self.others(f)?;
        table::kernel(f, &self.kernel)?;
        self.conclusion(f)
    }
}
