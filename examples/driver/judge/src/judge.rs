use std::collections::{BTreeMap, BTreeSet};

use crate::findings::{Finding, FindingKind};
use crate::processes::process_of;
use crate::trace::{Call, CallKind};

/// The judge's findings and statistics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// The findings, in the order of the trace.
    pub findings: Vec<Finding>,
    /// The statistics of the trace.
    pub totals: Totals,
}

/// The statistics of the trace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Acquired spin locks.
    pub acquires: usize,
    /// The largest number of spin locks that one thread held at a time.
    pub deepest: usize,
    /// Completed requests.
    pub completions: usize,
    /// Calls of `IoStartNextPacket`.
    pub next_packets: usize,
    /// Threads that acquired or completed.
    pub threads: usize,
}

/// Judges the process that loads `driver`, or returns `None` if the trace has no such process.
#[must_use]
pub fn judge(trace: &str, driver: &str) -> Option<Verdict> {
    let process = process_of(trace, driver)?;
    let mut judge = Judge::default();
    for (index, line) in trace.lines().enumerate() {
        judge.line = index + 1;
        match Call::parse(line) {
            Some(call) if call.process == process => judge.see(&call),
            _ => {}
        }
    }
    Some(judge.finish())
}

#[derive(Default)]
struct Judge<'t> {
    line: usize,
    verdict: Verdict,
    /// The locks that each thread holds.
    held: BTreeMap<&'t str, BTreeSet<&'t str>>,
    /// The requests that were made, and whether each is completed.
    requests: BTreeMap<&'t str, bool>,
}

impl<'t> Judge<'t> {
    fn see(&mut self, call: &Call<'t>) {
        match call.kind {
            CallKind::LoadDriver(_) => {}
            CallKind::Acquire(lock) => self.acquire(call, lock),
            CallKind::Release(lock) => {
                if !self.held(call).remove(lock) {
                    self.report(call.thread, FindingKind::ReleaseWithoutAcquire, lock);
                }
            }
            CallKind::LowerIrql(lock) => {
                if self.held(call).iter().any(|&held| held != lock) {
                    self.report(call.thread, FindingKind::IrqlLoweredUnderLock, lock);
                }
            }
            CallKind::MakeIrp(irp) => _ = self.requests.insert(irp, false),
            CallKind::Complete(irp) => self.complete(call, irp),
            CallKind::StartNextPacket(device) => {
                self.verdict.totals.next_packets += 1;
                if !self.held(call).is_empty() {
                    self.report(call.thread, FindingKind::StartNextPacketUnderLock, device);
                }
            }
            CallKind::Unknown(routine) => {
                self.report(call.thread, FindingKind::UnknownRoutine, routine);
            }
        }
    }

    fn acquire(&mut self, call: &Call<'t>, lock: &'t str) {
        let held = self.held(call);
        let is_new = held.insert(lock);
        let depth = held.len();
        let totals = &mut self.verdict.totals;
        totals.acquires += 1;
        totals.deepest = totals.deepest.max(depth);
        if !is_new {
            self.report(call.thread, FindingKind::AcquiredTwice, lock);
        }
    }

    fn complete(&mut self, call: &Call<'t>, irp: &'t str) {
        self.verdict.totals.completions += 1;
        if !self.held(call).is_empty() {
            self.report(call.thread, FindingKind::CompleteUnderLock, irp);
        }
        if self.requests.insert(irp, true) == Some(true) {
            self.report(call.thread, FindingKind::CompletedTwice, irp);
        }
    }

    fn held(&mut self, call: &Call<'t>) -> &mut BTreeSet<&'t str> {
        self.held.entry(call.thread).or_default()
    }

    fn report(&mut self, thread: &str, kind: FindingKind, subject: &str) {
        self.verdict.findings.push(Finding {
            line: self.line,
            thread: thread.to_owned(),
            kind,
            subject: subject.to_owned(),
        });
    }

    /// Reports what is still missing at the end.
    fn finish(mut self) -> Verdict {
        self.verdict.totals.threads = self.held.len();
        for (thread, locks) in std::mem::take(&mut self.held) {
            for lock in locks {
                self.report(thread, FindingKind::NotReleased, lock);
            }
        }
        for (irp, completed) in std::mem::take(&mut self.requests) {
            if !completed {
                self.report("-", FindingKind::NotCompleted, irp);
            }
        }
        self.verdict
    }
}

#[cfg(test)]
mod tests;
