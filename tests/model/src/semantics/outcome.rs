//! What the model says of a program.

use std::collections::BTreeSet;

use super::{Event, Limit, Limits, Model, Run, Violation};
use crate::language::{Program, Site};

/// The verdict on a program.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    /// What it does on some path. Nothing, if it keeps the rule.
    pub(crate) violations: BTreeSet<Violation>,
    /// The places at one of which it must be refused.
    pub(crate) named: BTreeSet<Site>,
    /// The limits each of which may refuse it all the same.
    pub(crate) limits: Limits,
}

impl Outcome {
    pub(crate) fn keeps_the_rule(&self) -> bool {
        self.violations.is_empty()
    }
}

/// Takes all paths through the program; `None` if they are too many, or if the program
/// uses what it does not have.
pub(crate) fn judge(program: &Program) -> Option<Outcome> {
    let exact = all_paths(program, Limits::new())?;
    let mut outcome = Outcome {
        violations: exact.violations,
        named: exact.named,
        limits: Limits::new(),
    };
    if !outcome.keeps_the_rule() {
        let reported_first = all_paths(program, Limits::from(Limit::REPORTED_FIRST));
        outcome
            .named
            .extend(reported_first.into_iter().flat_map(|it| it.named));
    } else if breaks(program, Limits::from(Limit::ALL))? {
        outcome.limits = causes(program)?;
    }
    Some(outcome)
}

/// The limits that each refuse the program, or else all that together do.
fn causes(program: &Program) -> Option<Limits> {
    let mut causes = Limits::new();
    for limit in Limit::ALL {
        if breaks(program, Limits::from([limit]))? {
            causes.insert(limit);
        }
    }
    if causes.is_empty() {
        causes = Limits::from(Limit::ALL);
        for limit in Limit::ALL {
            let mut fewer = causes.clone();
            fewer.remove(&limit);
            if breaks(program, fewer.clone())? {
                causes = fewer;
            }
        }
    }
    Some(causes)
}

fn breaks(program: &Program, limits: Limits) -> Option<bool> {
    Some(!all_paths(program, limits)?.violations.is_empty())
}

fn all_paths(program: &Program, limits: Limits) -> Option<Model<'_>> {
    let mut model = Model::new(program, limits, false);
    model.take_all_paths();
    (!model.cannot_judge).then_some(model)
}

/// What is seen when the program runs with this input; `None` where it would wait for
/// itself, or cannot be run for another reason.
///
/// With `stops`, the system stops it where a lock whose guard was leaked is in the way.
pub(crate) fn run(program: &Program, input: Vec<bool>, stops: bool) -> Option<Vec<Event>> {
    let mut model = Model::new(program, Limits::new(), stops);
    let events = model.run(Run {
        input,
        at: super::BITS,
        events: Vec::new(),
    })?;
    (!model.cannot_run && !model.cannot_judge).then_some(events)
}
