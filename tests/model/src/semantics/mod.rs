//! The rule as one integer, over all paths.
//!
//! A state says where each guard lives; the number of guards that live is the integer.
//! Each statement maps a set of states to a set of states. A loop is repeated until it
//! gives no new state: there are finitely many, for a state holds only what is in the
//! variables in scope, each of which has a fixed number of slots with a few values each.
//! So every path through every loop is covered, and not only those with few rounds.
//! Only recursion is cut, at a depth that every case of a held guard is seen at.
//!
//! The same code runs a program once, with a string of bits as its input.

mod branch;
mod call;
mod closure;
mod expression;
mod limit;
mod moving;
mod outcome;
mod state;
mod statement;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use limit::{Limit, Limits};
pub(crate) use outcome::{Outcome, judge, run};
pub(crate) use state::{BITS, Event};

use crate::language::{
    Access, Acquire, Closure, Kind, Needs, Program, Role, Routine, Site, closures,
};
use state::{DUTY, Flow, Frame, Run, SYSTEM, Slot, State};

/// More states than this are not worth the time.
const MOST_STATES: usize = 2000;

/// Neither are more steps: a recursion in loops takes each of its paths anew for every caller.
const MOST_STEPS: usize = 3_000_000;

/// What a program does that it must not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Violation {
    /// The rule: completed a request, started or passed one on, or canceled one under a lock.
    Completed,
    /// The rule's other half: released what is not held, or completed an SRB twice.
    NotHeld,
    /// `acquire_sole` while another lock is held, or another lock under a sole guard.
    NotSole,
    /// Nothing: a limit refuses it.
    Refused,
}

type Paths = Vec<State>;

/// The paths on which a condition is true, and those on which it is false.
#[derive(Default)]
struct Branches {
    yes: Paths,
    no: Paths,
}

/// Executes a program.
struct Model<'p> {
    program: &'p Program,
    needs: Needs,
    closures: BTreeMap<usize, &'p Closure>,
    limits: Limits,
    /// Whether the system stops where a lock whose guard was leaked is in the way.
    stops: bool,
    violations: BTreeSet<Violation>,
    named: BTreeSet<Site>,
    /// A lock is acquired by the context that holds it, or at an IRQL that is too high for it, or the
    /// system stops the driver in a routine of the system's.
    cannot_run: bool,
    /// How many states have gone through a part of the program.
    steps: usize,
    /// The program has too many paths, or uses what it does not have.
    cannot_judge: bool,
}

impl<'p> Model<'p> {
    fn new(program: &'p Program, limits: Limits, stops: bool) -> Self {
        Self {
            program,
            needs: Needs::of(program),
            closures: closures(program),
            limits,
            stops,
            violations: BTreeSet::new(),
            named: BTreeSet::new(),
            cannot_run: false,
            steps: 0,
            cannot_judge: false,
        }
    }

    /// Runs the program's first function with this input.
    fn run(&mut self, run: Run) -> Option<Vec<Event>> {
        let program = self.program;
        let mut state = self.entered(0);
        state.run = Some(run);
        let ended = self.body(program.functions.first()?, vec![state]);
        let mut state = ended.into_iter().next()?;
        // A routine that returns without the lock is stopped by the system.
        let is_unmet = |duty: &mut Vec<Slot>| duty.contains(&Slot::Owned);
        self.cannot_run |= state.variable(DUTY).is_some_and(is_unmet);
        state.leave();
        let held = state.held();
        if !self.stops || held == 0 {
            state.saw(Event::End(held));
        } else if state.flow != Flow::Stopped {
            state.saw(Event::Stop);
        }
        Some(state.run?.events)
    }

    /// Takes all paths through each function: any of them may be called by a part of the
    /// driver that the program does not show, which holds no lock but those it hands over.
    fn take_all_paths(&mut self) {
        let program = self.program;
        for (index, function) in program.functions.iter().enumerate() {
            let state = self.entered(index);
            self.body(function, vec![state]);
        }
    }

    /// The state in which the function is entered by what the program does not show.
    fn entered(&self, index: usize) -> State {
        let mut state = State {
            frames: vec![self.frame(index, 0)],
            ..State::default()
        };
        state.enter(false);
        let Some(function) = self.program.functions.get(index) else {
            return state;
        };
        for parameter in &function.parameters {
            let kind = parameter.kind;
            let is_sole = kind.is_sole();
            state.bind(Some(parameter.id), vec![Slot::Held { kind, is_sole }]);
        }
        if let Some(srb) = function.srb {
            state.bind(Some(srb), vec![Slot::Owned]);
        }
        if let Some(role) = self.program.role(index) {
            self.play(role, &mut state);
        }
        state
    }

    /// What a role adds to the state on entry.
    fn play(&self, role: Role, state: &mut State) {
        let keeps = role == Role::ReleaseQueue && self.limits.contains(&Limit::QueueReleased);
        if role.is_under_lock() || keeps {
            let is_sole = false;
            state.bind(Some(SYSTEM), vec![Slot::Phantom { is_sole }]);
        }
        if role == Role::AcquireQueue {
            state.bind(Some(DUTY), vec![Slot::Owned]);
        }
    }

    /// Goes on with every state that is not on its way out.
    fn each(&mut self, paths: Paths, mut f: impl FnMut(&mut Self, State) -> Paths) -> Paths {
        self.steps += paths.len();
        if self.steps > MOST_STEPS {
            self.cannot_judge = true;
            return Vec::new();
        }
        let mut all = BTreeSet::new();
        for state in paths {
            if state.flow == Flow::On {
                all.extend(f(self, state));
            } else {
                all.insert(state);
            }
        }
        if all.len() > MOST_STATES {
            self.cannot_judge = true;
            all.clear();
        }
        all.into_iter().collect()
    }

    /// Changes every state that is not on its way out.
    fn all(&mut self, paths: Paths, mut f: impl FnMut(&mut Self, &mut State)) -> Paths {
        self.each(paths, |model, mut state| {
            f(model, &mut state);
            vec![state]
        })
    }

    /// Executes `f` in a scope of its own.
    fn scope(
        &mut self,
        is_temporary: bool,
        mut paths: Paths,
        f: impl FnOnce(&mut Self, Paths) -> Paths,
    ) -> Paths {
        for state in &mut paths {
            state.enter(is_temporary);
        }
        let mut paths = f(self, paths);
        paths.iter_mut().for_each(State::leave);
        paths
    }

    /// Something happens that the guards `which` must not live for.
    fn forbid(
        &mut self,
        state: &State,
        site: Site,
        violation: Violation,
        which: impl Fn(Slot) -> bool,
    ) {
        let named = state.named(site, which);
        if !named.is_empty() {
            self.violations.insert(violation);
            self.named.extend(named);
        }
    }

    /// The lock that `acquire` gets.
    fn lock(&mut self, state: &mut State, acquire: &Acquire) -> Slot {
        let &Acquire { kind, site, .. } = acquire;
        let is_sole = kind.is_sole();
        let access = if is_sole {
            Access::Exclusive
        } else {
            Access::Shared
        };
        self.use_token(state, access, site);
        let in_the_way = |slot: Slot| slot.is_sole() || (is_sole && slot.looks_held());
        self.forbid(state, site, Violation::NotSole, in_the_way);
        let holds = |which: fn(Kind) -> bool| state.holds(which);
        self.cannot_run |= kind.is_cancel() && holds(Kind::is_cancel);
        self.cannot_run |= !kind.is_interrupt() && holds(Kind::is_interrupt);
        Slot::Held { kind, is_sole }
    }

    /// A routine is called that must be called without a lock.
    fn complete(&mut self, state: &mut State, site: Site, routine: Routine) {
        self.forbid(state, site, Violation::Completed, Slot::looks_held);
        state.saw(Event::Called(routine, state.held()));
        if self.stops && state.held() != 0 {
            state.saw(Event::Stop);
            state.flow = Flow::Stopped;
        }
    }

    /// What is in the variable, which is moved out.
    fn take(&mut self, state: &mut State, key: usize, site: Site) -> Vec<Slot> {
        let Some(slots) = state.variable(key) else {
            self.cannot_judge = true;
            return Vec::new();
        };
        let taken = slots.clone();
        slots.fill(Slot::Gone);
        if taken.contains(&Slot::Gone) {
            self.violations.insert(Violation::NotHeld);
            self.named.insert(site);
        }
        taken
    }
}
