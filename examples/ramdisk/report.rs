use std::fmt;
use std::process::ExitCode;
use std::time::Duration;

use ramdisk::driver::DISK_BLOCKS;
use ramdisk::table::{self, grouped, row};
use ramdisk::workload::{Counts, Kind, Plan};
use spin_lock_safe::simulated_kernel::{AdapterStatistics, Statistics};

/// Returns what a run is about to do.
pub(crate) fn heading(plan: &Plan, processors: usize) -> String {
    format!(
        "RAM disk of {} MiB\n\
         threads: {} read and write, {} wait for writes, {} ask the control device, {processors} run DPCs",
        DISK_BLOCKS / 2048,
        plan.disk_users,
        plan.subscribers,
        plan.controllers
    )
}

/// The results of a run.
pub(crate) struct Report {
    pub(crate) counts: Counts,
    /// The service requests that were completed because the adapter was removed.
    pub(crate) removed: u64,
    pub(crate) tally: AdapterStatistics,
    pub(crate) kernel: Statistics,
    pub(crate) elapsed: Duration,
}

impl Report {
    pub(crate) fn verdict(&self) -> ExitCode {
        table::verdict(self.is_once_each(), &self.kernel)
    }

    fn is_once_each(&self) -> bool {
        let tally = &self.tally;
        let srbs =
            self.counts.commands.all() == tally.started as u64 && tally.started == tally.completed;
        let irps = self.irps() == self.kernel.completions as u64
            && tally.service_requests == tally.service_completions;
        srbs && irps
    }

    fn irps(&self) -> u64 {
        self.counts.waits.all() + self.removed + self.counts.queries
    }

    fn requests(&self) -> u64 {
        self.counts.commands.all() + self.irps()
    }

    fn srbs(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let commands = &self.counts.commands;
        let mut command = |name, kind, note: &str| row(f, name, commands.of(kind), note);
        let mib = |kind| format!("{} MiB", commands.bytes(kind) >> 20);
        let read = mib(Kind::Read) + ", equal to what was written";
        command("READ (10)", Kind::Read, &read)?;
        command("WRITE (10)", Kind::Write, &mib(Kind::Write))?;
        command("INQUIRY", Kind::Inquiry, "")?;
        command("READ CAPACITY (10)", Kind::ReadCapacity, "")?;
        command("TEST UNIT READY", Kind::TestUnitReady, "")?;
        command(
            "bad commands",
            Kind::Refused,
            "CHECK CONDITION, with the right sense",
        )
    }

    fn service_requests(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let waits = &self.counts.waits;
        row(
            f,
            "answered",
            waits.answered,
            "by the work item, after a write",
        )?;
        row(f, "canceled", waits.canceled, "by the cancel routine")?;
        let too_late = "a completion came before the cancel routine";
        row(f, "canceled too late", waits.canceled_too_late, too_late)?;
        row(
            f,
            "left at the end",
            self.removed,
            "completed by HwCompleteServiceIrp",
        )
    }

    fn conclusion(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let milliseconds = u64::try_from(self.elapsed.as_millis()).unwrap_or(u64::MAX);
        let rate = grouped(self.requests() * 1000 / milliseconds.max(1));
        let once = table::once_each(self.requests(), self.is_once_each());
        let seconds = self.elapsed.as_secs_f32();
        write!(f, "\n{once}, in {seconds:.2} s: {rate} a second")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nSRBs")?;
        self.srbs(f)?;
        let inside = self.tally.started_in_completion as u64;
        row(
            f,
            "of them started",
            inside,
            "before the completion of another returned: a lock held there would hang",
        )?;
        writeln!(f, "\nservice requests, which wait for a write")?;
        self.service_requests(f)?;
        writeln!(f, "\ncontrol requests, one after the other")?;
        row(
            f,
            "completed",
            self.counts.queries,
            "by StartIo or the dispatch routine",
        )?;
        table::kernel(f, &self.kernel)?;
        self.conclusion(f)
    }
}
