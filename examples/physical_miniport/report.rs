use core::fmt;
use std::process::ExitCode;

use ramdisk::table::{self, row};
use spin_lock_safe::simulated_kernel::{AdapterStatistics, Statistics};

use crate::controller::{QUEUES, SLOTS};
use crate::workload::{Counts, Plan};

/// The results of a run.
pub(crate) struct Report {
    pub(crate) plan: Plan,
    pub(crate) counts: Counts,
    pub(crate) tally: AdapterStatistics,
    pub(crate) kernel: Statistics,
}

impl Report {
    pub(crate) const fn verdict(&self) -> ExitCode {
        table::verdict(self.is_once_each(), &self.kernel)
    }

    const fn is_once_each(&self) -> bool {
        let tally = &self.tally;
        self.counts.all() == tally.started as u64 && tally.completed == tally.started
    }

    fn heading(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plan = &self.plan;
        writeln!(
            f,
            "controller with {SLOTS} slots and {QUEUES} completion queues"
        )?;
        writeln!(
            f,
            "threads: {} read and write, {} serve interrupts and DPCs, {} execute commands",
            plan.users, plan.processors, plan.engines
        )
    }

    fn requests(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = &self.counts;
        writeln!(f, "\nSRBs")?;
        row(f, "WRITE (10)", counts.written, "")?;
        row(f, "READ (10)", counts.read, "equal to what was written")?;
        let refused = "by HwBuildIo or the controller";
        row(f, "refused", counts.refused, refused)?;
        row(f, "ended by a reset", counts.reset, "and sent again")?;
        row(f, "without a slot", counts.busy, "and sent again")
    }

    fn calls(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tally = &self.tally;
        writeln!(f, "\ncalls of the miniport")?;
        let dirql = "at DIRQL, under the lock of the message";
        row(f, "interrupts", tally.interrupts as u64, dirql)?;
        let late = "too late, after a reset";
        row(f, "not its own", tally.interrupts_of_others as u64, late)?;
        let locks = "StartIo lock, then those of messages";
        row(f, "DPCs", tally.dpcs as u64, locks)?;
        row(f, "resets", tally.resets as u64, "under the StartIo lock")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.heading(f)?;
        self.requests(f)?;
        self.calls(f)?;
        table::kernel(f, &self.kernel)?;
        let once = table::once_each(self.counts.all(), self.is_once_each());
        write!(f, "\n{once}")
    }
}
