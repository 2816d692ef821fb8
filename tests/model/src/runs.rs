//! Runs programs and compares what is seen with what the model foresees.

use crate::Failure;
use crate::compile::{Case, Toolchain, run};
use crate::language::Program;
use crate::render::Target;
use crate::semantics::{self, BITS, Event, Limit, Violation};
use crate::verdict::{Subject, Verdict};

/// How many inputs each program is run with.
const INPUTS: usize = 8;

/// How many bits an input has, besides those that are the same in all of a run.
const LENGTH: usize = 12;

/// A run that went other than the model says.
#[derive(Clone, Debug)]
pub(crate) struct Difference {
    pub(crate) subject: Subject,
    pub(crate) input: String,
    pub(crate) foreseen: String,
    pub(crate) seen: String,
}

/// What came of many runs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Runs {
    pub(crate) count: usize,
    /// How many were stopped because of a leaked guard, as they must.
    pub(crate) stopped: usize,
    pub(crate) differences: Vec<Difference>,
}

impl Runs {
    pub(crate) fn add(&mut self, more: Self) {
        self.count += more.count;
        self.stopped += more.stopped;
        self.differences.extend(more.differences);
    }
}

/// Runs those that compile, on the simulated kernel, which counts by itself.
pub(crate) fn on_kernel(
    toolchain: &Toolchain,
    subjects: &[Subject],
    verdicts: &[Verdict],
) -> Result<Runs, Failure> {
    let accepted = |at: &usize| verdicts[*at].is_accepted();
    let chosen = (0..subjects.len()).filter(accepted).collect();
    compare(toolchain, subjects, chosen, Target::Lint)
}

/// Runs all, those that break the rule as well, where every program compiles: so the model
/// itself is compared with Rust's scopes, temporaries and moves.
pub(crate) fn on_counter(toolchain: &Toolchain, subjects: &[Subject]) -> Result<Runs, Failure> {
    let compiles = |at: &usize| {
        let outcome = &subjects[*at].outcome;
        !outcome.violations.contains(&Violation::NotHeld)
            && !outcome.limits.contains(&Limit::CorrelatedBranches)
    };
    let chosen = (0..subjects.len()).filter(compiles).collect();
    compare(toolchain, subjects, chosen, Target::Counting)
}

fn compare(
    toolchain: &Toolchain,
    subjects: &[Subject],
    chosen: Vec<usize>,
    target: Target,
) -> Result<Runs, Failure> {
    let mut cases = Vec::new();
    let mut foreseen = Vec::new();
    for at in chosen {
        for input in inputs(subjects[at].seed) {
            let program = &subjects[at].program;
            let stops = target == Target::Lint;
            if let Some(events) = semantics::run(program, input.clone(), stops) {
                cases.push(Case { program: at, input });
                foreseen.push(text(&events));
            }
        }
    }
    let programs: Vec<&Program> = subjects.iter().map(|it| &it.program).collect();
    let seen = run(toolchain, &programs, &cases, target)?;
    let mut runs = Runs {
        count: cases.len(),
        stopped: foreseen.iter().filter(|text| text.ends_with('S')).count(),
        differences: Vec::new(),
    };
    for ((case, foreseen), seen) in cases.iter().zip(foreseen).zip(seen) {
        if foreseen != seen {
            runs.differences.push(Difference {
                subject: subjects[case.program].clone(),
                input: case.input_text(),
                foreseen,
                seen,
            });
        }
    }
    Ok(runs)
}

/// Nothing but 0, nothing but 1, and others.
fn inputs(seed: u64) -> Vec<Vec<bool>> {
    let mut random = fastrand::Rng::with_seed(seed);
    let length = BITS + LENGTH;
    let mut inputs = vec![vec![false; length], vec![true; length]];
    inputs.resize_with(INPUTS, || (0..length).map(|_| random.bool()).collect());
    inputs
}

fn text(events: &[Event]) -> String {
    let text = |event: &Event| match event {
        Event::Flip(held) => format!("F{held}"),
        Event::Complete(held) => format!("C{held}"),
        Event::Next(held) => format!("N{held}"),
        Event::End(held) => format!("E{held}"),
        Event::Stop => "S".to_owned(),
    };
    events.iter().map(text).collect::<Vec<_>>().join(" ")
}
