//! Many programs, batch by batch.

use std::collections::BTreeMap;
use std::fmt;

use crate::Failure;
use crate::compile::Toolchain;
use crate::coverage::Coverage;
use crate::reduce::reduce;
use crate::render::{Target, render};
use crate::runs::{self, Difference, Runs};
use crate::verdict::{Subject, Verdict, verdicts};

/// How many programs are compiled at once.
const BATCH: u64 = 500;

/// So many programs have every construct, in accepted and in refused ones.
const ENOUGH: usize = 50_000;

/// The most findings of one kind that are made smaller.
const REDUCED: usize = 2;

/// What to look at.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// How many programs.
    pub programs: u64,
    /// The seed of the first; each has one more than the one before.
    pub seed: u64,
    /// Of how many batches one is run, too. The first always is.
    pub run_every: u64,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Survey {
    verdicts: BTreeMap<Verdict, usize>,
    findings: BTreeMap<Verdict, Vec<Subject>>,
    coverage: Coverage,
    kernel: Runs,
    threads: Runs,
    counter: Runs,
    /// Programs with more paths than are worth the time.
    too_large: u64,
}

impl Survey {
    /// Writes and judges the programs of `plan`; `progress` is told how many are done.
    ///
    /// # Errors
    ///
    /// If the crate cannot be built, or rustc does not do what is expected of it.
    pub fn make(name: &str, plan: Plan, progress: &dyn Fn(u64)) -> Result<Self, Failure> {
        let toolchain = Toolchain::prepare(name)?;
        let mut survey = Self::default();
        let end = plan.seed + plan.programs;
        let mut seeds = plan.seed..end;
        let mut batches = 0;
        while seeds.start < end {
            let batch = seeds.start..end.min(seeds.start + BATCH);
            seeds.start = batch.end;
            let count = batch.end - batch.start;
            let is_run = batches % plan.run_every.max(1) == 0;
            survey.add(&toolchain, batch, is_run)?;
            batches += 1;
            progress(count);
        }
        survey.reduce(&toolchain)?;
        Ok(survey)
    }

    fn add(
        &mut self,
        toolchain: &Toolchain,
        seeds: std::ops::Range<u64>,
        is_run: bool,
    ) -> Result<(), Failure> {
        let count = seeds.end - seeds.start;
        let subjects: Vec<Subject> = seeds.filter_map(Subject::of_seed).collect();
        self.too_large += count - subjects.len() as u64;
        let verdicts = verdicts(toolchain, &subjects)?;
        for (subject, verdict) in subjects.iter().zip(&verdicts) {
            *self.verdicts.entry(verdict.clone()).or_default() += 1;
            self.coverage.add(&subject.program, verdict);
            if verdict.is_shown() {
                let found = self.findings.entry(verdict.clone()).or_default();
                if found.len() < REDUCED {
                    found.push(subject.clone());
                }
            }
        }
        if is_run {
            self.counter.add(runs::on_counter(toolchain, &subjects)?);
            self.kernel
                .add(runs::on_kernel(toolchain, &subjects, &verdicts)?);
            self.threads
                .add(runs::in_threads(toolchain, &subjects, &verdicts)?);
        }
        Ok(())
    }

    fn reduce(&mut self, toolchain: &Toolchain) -> Result<(), Failure> {
        for (verdict, found) in &mut self.findings {
            for subject in found {
                *subject = reduce(toolchain, subject, verdict)?;
            }
        }
        Ok(())
    }

    /// The faults of the table of constructs, if there are enough programs for all of them.
    fn faults(&self) -> Vec<String> {
        if self.programs() < ENOUGH {
            return Vec::new();
        }
        self.coverage.faults()
    }

    /// How many programs were judged.
    #[must_use]
    pub fn programs(&self) -> usize {
        self.verdicts.values().sum()
    }

    /// Whether nothing was found that must not happen.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        !self.verdicts.keys().any(Verdict::is_wrong)
            && self.faults().is_empty()
            && self.kernel.differences.is_empty()
            && self.threads.differences.is_empty()
            && self.counter.differences.is_empty()
    }

    /// How many programs compiled, and how many were refused as they must be.
    #[must_use]
    pub fn both_sides(&self) -> [usize; 2] {
        [Verdict::Accepted, Verdict::Refused].map(|it| self.verdicts.get(&it).copied().unwrap_or(0))
    }

    /// How many runs there were on the simulated kernel, and how many of them were stopped
    /// because of a leaked guard.
    #[must_use]
    pub fn runs(&self) -> [usize; 2] {
        [self.kernel.count, self.kernel.stopped]
    }

    /// How many runs there were of two threads.
    #[must_use]
    pub fn runs_in_threads(&self) -> usize {
        self.threads.count
    }
}

impl fmt::Display for Survey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} programs, {} too large\n",
            self.programs(),
            self.too_large
        )?;
        for (verdict, count) in &self.verdicts {
            writeln!(f, "{count:>9} {}", verdict.name())?;
        }
        runs_of(f, "the model against Rust", &self.counter)?;
        runs_of(f, "on the simulated kernel", &self.kernel)?;
        runs_of(f, "in two threads there", &self.threads)?;
        writeln!(f, "\n{}", self.coverage)?;
        for fault in self.faults() {
            writeln!(f, "== {fault}")?;
        }
        for (verdict, found) in &self.findings {
            for subject in found {
                writeln!(
                    f,
                    "== {}\nseed {}, {}",
                    verdict.name(),
                    subject.seed,
                    text(subject)
                )?;
            }
        }
        let differences = self
            .kernel
            .differences
            .iter()
            .chain(&self.threads.differences)
            .chain(&self.counter.differences);
        differences.take(4).try_for_each(|one| difference(f, one))
    }
}

fn runs_of(f: &mut fmt::Formatter<'_>, what: &str, runs: &Runs) -> fmt::Result {
    let Runs {
        count,
        stopped,
        differences,
    } = runs;
    let differences = differences.len();
    write!(
        f,
        "\nruns, {what}: {count}, {stopped} stopped, {differences} went otherwise"
    )
}

fn difference(f: &mut fmt::Formatter<'_>, one: &Difference) -> fmt::Result {
    writeln!(f, "== a run that went otherwise, input {}", one.input)?;
    writeln!(f, "foreseen {}\nseen     {}", one.foreseen, one.seen)?;
    writeln!(f, "seed {}, {}", one.subject.seed, text(&one.subject))
}

fn text(subject: &Subject) -> String {
    let rendered = render(&subject.program, 0, 1, Target::Lint);
    format!("{:?}:\n{}", subject.program.edition, rendered.text)
}
