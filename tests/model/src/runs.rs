//! Runs programs and compares what is seen with what the model foresees.

use crate::Failure;
use crate::compile::{Case, Kit, Toolchain, run};
use crate::language::Program;
use crate::render::{Target, render};
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

/// Runs those that compile as they should, on the simulated kernel, which counts by itself. One that
/// should not compile may end the process.
pub(crate) fn on_kernel(
    toolchain: &Toolchain,
    subjects: &[Subject],
    verdicts: &[Verdict],
) -> Result<Runs, Failure> {
    let accepted = |at: &usize| verdicts[*at] == Verdict::Accepted;
    let chosen = (0..subjects.len()).filter(accepted);
    compare(toolchain, subjects, chosen, Kit::Alone)
}

/// Runs those that compile in two threads at once, with the same locks, while a checker
/// switches between them. A driver may wait for a lock under the cancel spin lock, and for
/// that under another lock: those that take it are left out, for they may deadlock. So are those that
/// take locks of interrupts and of Storport, which the checker's kernel forgets after each schedule.
pub(crate) fn in_threads(
    toolchain: &Toolchain,
    subjects: &[Subject],
    verdicts: &[Verdict],
) -> Result<Runs, Failure> {
    let chosen = (0..subjects.len()).filter(|at| {
        let text = render(&subjects[*at].program, 0, 1, Target::Lint).text;
        let is_left_out = ["CancelSpinLock", "interrupt()", "storport()"];
        verdicts[*at] == Verdict::Accepted && !is_left_out.iter().any(|name| text.contains(name))
    });
    compare(toolchain, subjects, chosen, Kit::Together)
}

/// Runs all, those that break the rule as well, where every program compiles: so the model
/// itself is compared with Rust's scopes, temporaries and moves.
pub(crate) fn on_counter(toolchain: &Toolchain, subjects: &[Subject]) -> Result<Runs, Failure> {
    let compiles = |at: &usize| {
        let outcome = &subjects[*at].outcome;
        !outcome.violations.contains(&Violation::NotHeld)
            && !outcome.limits.contains(&Limit::CorrelatedBranches)
    };
    let chosen = (0..subjects.len()).filter(compiles);
    compare(toolchain, subjects, chosen, Kit::Counting)
}

fn compare(
    toolchain: &Toolchain,
    subjects: &[Subject],
    chosen: impl Iterator<Item = usize>,
    kit: Kit,
) -> Result<Runs, Failure> {
    let (cases, foreseen): (Vec<Case>, Vec<String>) =
        chosen.flat_map(|at| cases(&subjects[at], at, kit)).unzip();
    let programs: Vec<&Program> = subjects.iter().map(|it| &it.program).collect();
    let seen = run(toolchain, &programs, &cases, kit)?;
    let mut runs = Runs {
        count: cases.len(),
        stopped: foreseen.iter().filter(|text| stops(text)).count(),
        differences: Vec::new(),
    };
    for ((case, foreseen), seen) in cases.iter().zip(foreseen).zip(seen) {
        if foreseen != seen {
            runs.differences.push(Difference {
                subject: subjects[case.program].clone(),
                input: case.inputs_text(),
                foreseen,
                seen,
            });
        }
    }
    Ok(runs)
}

/// The cases of a program, and what is foreseen of each.
fn cases(subject: &Subject, program: usize, kit: Kit) -> Vec<(Case, String)> {
    let stops_at_leaks = kit != Kit::Counting;
    let foreseen = inputs(subject.seed).into_iter().filter_map(|input| {
        let events = semantics::run(&subject.program, input.clone(), stops_at_leaks)?;
        Some((input, text(&events)))
    });
    // A thread that is stopped leaves a lock held, for which the other may wait.
    let (threads, goes_on) = match kit {
        Kit::Together => (2, true),
        Kit::Alone | Kit::Counting => (1, false),
    };
    let runs: Vec<_> = foreseen
        .filter(|(_, text)| !(goes_on && stops(text)))
        .collect();
    let together = runs.chunks_exact(threads).map(|runs| {
        let (inputs, texts): (_, Vec<String>) = runs.iter().cloned().unzip();
        (Case { program, inputs }, texts.join(" | "))
    });
    together.collect()
}

/// Whether a run is stopped because of a leaked guard.
fn stops(foreseen: &str) -> bool {
    foreseen.ends_with('S')
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
        Event::Called(routine, held) => format!("{}{held}", routine.letter()),
        Event::End(held) => format!("E{held}"),
        Event::Stop => "S".to_owned(),
    };
    events.iter().map(text).collect::<Vec<_>>().join(" ")
}
