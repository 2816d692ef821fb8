use std::collections::BTreeMap;

use crate::findings::{Finding, FindingKind};
use crate::processes::process_of;
use crate::requests::Requests;
use crate::routines::Effect;
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
    /// Requests that were completed, and taken back by a completion routine of the driver.
    pub taken_back: usize,
    /// SRBs that the miniport has completed.
    pub srbs: usize,
    /// Calls of `IoStartPacket` and `IoStartNextPacket`.
    pub packets: usize,
    /// Calls of `IofCallDriver`.
    pub passed_on: usize,
    /// Threads that acquired or completed.
    pub threads: usize,
}

impl Totals {
    /// Counts a call that runs other drivers, by the finding that it would be under a lock.
    const fn count(&mut self, kind: FindingKind) {
        match kind {
            FindingKind::StartPacketUnderLock => self.packets += 1,
            FindingKind::CallDriverUnderLock => self.passed_on += 1,
            _ => {}
        }
    }
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
    /// The locks that each thread holds, each with its name in the line that lowers the IRQL.
    held: BTreeMap<&'t str, BTreeMap<&'t str, &'t str>>,
    irps: Requests<'t>,
    srbs: Requests<'t>,
}

impl<'t> Judge<'t> {
    fn see(&mut self, call: &Call<'t>) {
        let thread = call.thread;
        match call.kind {
            CallKind::LoadDriver(_) => {}
            CallKind::MakeIrp(irp) => _ = self.irps.make(irp),
            CallKind::MakeSrb(srb) => _ = self.srbs.make(srb),
            CallKind::EnterCompletion { irp, is_drivers } => {
                self.irps.enter(thread, irp, is_drivers);
            }
            CallKind::LeaveCompletion { takes_back } => self.irps.leave(thread, takes_back),
            CallKind::Routine {
                effect,
                subject,
                handle,
            } => self.count(thread, effect, subject, handle),
            CallKind::Unknown(routine) => {
                self.report(thread, FindingKind::UnknownRoutine, routine);
            }
        }
    }

    fn count(&mut self, thread: &'t str, effect: Effect, subject: &'t str, handle: &'t str) {
        match effect {
            Effect::Acquire(_) => self.acquire(thread, subject, handle),
            Effect::Release => {
                if self.held(thread).remove(subject).is_none() {
                    self.report(thread, FindingKind::ReleaseWithoutAcquire, subject);
                }
            }
            Effect::LowerIrql => {
                if self.held(thread).values().any(|&held| held != handle) {
                    self.report(thread, FindingKind::IrqlLoweredUnderLock, subject);
                }
            }
            Effect::Complete => {
                self.irps.complete(subject, self.line, thread);
                self.require_none(thread, FindingKind::CompleteUnderLock, subject);
            }
            Effect::CompleteSrb => {
                self.srbs.complete(subject, self.line, thread);
                self.require_none(thread, FindingKind::CompleteUnderLock, subject);
            }
            Effect::RunOthers(kind) => {
                self.verdict.totals.count(kind);
                self.require_none(thread, kind, subject);
            }
            Effect::Nothing => {}
        }
    }

    fn acquire(&mut self, thread: &'t str, lock: &'t str, handle: &'t str) {
        let held = self.held(thread);
        let is_new = held.insert(lock, handle).is_none();
        let depth = held.len();
        let totals = &mut self.verdict.totals;
        totals.acquires += 1;
        totals.deepest = totals.deepest.max(depth);
        if !is_new {
            self.report(thread, FindingKind::AcquiredTwice, lock);
        }
    }

    /// Reports a call that must not be made under a lock, if the thread holds one.
    fn require_none(&mut self, thread: &'t str, kind: FindingKind, subject: &str) {
        if !self.held(thread).is_empty() {
            self.report(thread, kind, subject);
        }
    }

    fn held(&mut self, thread: &'t str) -> &mut BTreeMap<&'t str, &'t str> {
        self.held.entry(thread).or_default()
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
        let totals = &mut self.verdict.totals;
        totals.threads = self.held.len();
        totals.completions = self.irps.completed();
        totals.taken_back = self.irps.taken_back();
        totals.srbs = self.srbs.completed();
        for (thread, locks) in std::mem::take(&mut self.held) {
            for lock in locks.into_keys() {
                self.report(thread, FindingKind::NotReleased, lock);
            }
        }
        let findings = &mut self.verdict.findings;
        findings.extend(self.irps.findings(self.line));
        findings.extend(self.srbs.findings(self.line));
        findings.sort_by_key(|finding| finding.line);
        self.verdict
    }
}

#[cfg(test)]
mod tests;
