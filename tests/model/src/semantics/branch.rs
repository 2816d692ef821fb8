//! Branches and loops.

use std::collections::BTreeSet;

use super::expression::flip;
use super::{Branches, Flow, Limit, Model, Paths, Slot, State};
use crate::language::{Acquire, Edition, Kind, Local, Loop, Site, Stmt, Test};

const TRIED: Slot = Slot::Held {
    kind: Kind::Dpc,
    is_sole: false,
};

impl Model<'_> {
    pub(super) fn branching(&mut self, stmt: &Stmt, paths: Paths) -> Paths {
        match stmt {
            Stmt::If(cond, then, other) | Stmt::MatchGuard(cond, then, other) => {
                let branches = self.condition(cond, paths);
                self.both(branches, then, other)
            }
            Stmt::Match(cond, then, other) => {
                let branches = self.cond(cond, paths);
                self.both(branches, then, other)
            }
            Stmt::IfLet(acquire, then, other) => self.if_let(acquire, then, other, paths),
            Stmt::TryAcquire(form, local, acquire, then, other) => {
                let paths = self.try_lock(acquire, paths);
                let paths = self.all(paths, |_, state| state.will_return(local.id));
                self.try_acquire(*form, *local, then, other, paths)
            }
            Stmt::Test(form, local, bound, site, then, other) => {
                let branches = self.tested(*local, *site, paths);
                self.looked_into(*form, *bound, branches, then, other)
            }
            Stmt::Loop(form, label, body) => self.repeat(form, *label, body, paths),
            _ => paths,
        }
    }

    fn both(&mut self, branches: Branches, then: &[Stmt], other: &[Stmt]) -> Paths {
        let yes = self.block(then, branches.yes);
        let no = self.block(other, branches.no);
        Branches { yes, no }.join()
    }

    fn under(&mut self, acquire: &Acquire, paths: Paths) -> Branches {
        let paths = self.all(paths, |model, state| {
            let slot = model.lock(state, acquire);
            state.bind(None, vec![slot]);
        });
        flip(paths)
    }

    /// Since edition 2024 the temporaries of the condition are dropped before the `else`.
    fn if_let(
        &mut self,
        acquire: &Acquire,
        then: &[Stmt],
        other: &[Stmt],
        mut paths: Paths,
    ) -> Paths {
        if self.program.edition == Edition::E2021 {
            let branches = self.under(acquire, paths);
            return self.both(branches, then, other);
        }
        for state in &mut paths {
            state.enter(true);
        }
        let mut branches = self.under(acquire, paths);
        branches.no.iter_mut().for_each(State::leave);
        let mut yes = self.block(then, branches.yes);
        yes.iter_mut().for_each(State::leave);
        let no = self.block(other, branches.no);
        Branches { yes, no }.join()
    }

    /// A try-acquire needs the token as an acquire does.
    pub(super) fn try_lock(&mut self, acquire: &Acquire, paths: Paths) -> Paths {
        self.all(paths, |model, state| {
            model.lock(state, acquire);
        })
    }

    fn try_acquire(
        &mut self,
        form: Test,
        local: Local,
        then: &[Stmt],
        other: &[Stmt],
        paths: Paths,
    ) -> Paths {
        let mut branches = flip(paths);
        let is_kept = form != Test::LetElse && self.limits.contains(&Limit::OptionTested);
        branches.yes = self.all(branches.yes, |_, state| {
            state.top().parked.push(TRIED);
            if is_kept {
                state.bind(None, vec![Slot::Phantom { is_sole: false }]);
            }
        });
        let is_dropped = form == Test::IfLet && self.program.edition == Edition::E2024;
        let is_none_kept =
            form != Test::LetElse && !is_dropped && self.limits.contains(&Limit::TryAcquireMatched);
        branches.no = self.all(branches.no, |_, state| {
            if is_none_kept {
                state.bind(None, vec![Slot::Phantom { is_sole: false }]);
            }
        });
        self.looked_into(form, local, branches, then, other)
    }

    /// The guard is parked where there is one.
    fn looked_into(
        &mut self,
        form: Test,
        bound: Local,
        branches: Branches,
        then: &[Stmt],
        other: &[Stmt],
    ) -> Paths {
        let bind = |_: &mut Self, state: &mut State| {
            let slot = state.unpark();
            state.bind(Some(bound.id), vec![slot]);
        };
        let yes = if form == Test::LetElse {
            self.all(branches.yes, bind)
        } else {
            self.scope(false, branches.yes, |model, paths| {
                let paths = model.all(paths, bind);
                model.block(then, paths)
            })
        };
        let no = self.block(other, branches.no);
        self.cannot_judge |= form == Test::LetElse && no.iter().any(|it| it.flow == Flow::On);
        Branches { yes, no }.join()
    }

    /// Where there is a guard in the variable, it is parked.
    fn tested(&mut self, local: Local, site: Site, paths: Paths) -> Branches {
        let is_limited = self.limits.contains(&Limit::OptionTested);
        let mut branches = Branches::default();
        for mut state in paths {
            let slot = self.take(&mut state, local.id, site).first().copied();
            let slot = slot.unwrap_or(Slot::Gone);
            let holds = slot.looks_held();
            if is_limited
                && holds
                && let Some(slots) = state.variable(local.id)
            {
                *slots = vec![slot.phantom()];
            }
            if !holds || is_limited {
                let mut no = state.clone();
                // What is not there is not moved out.
                if slot == Slot::Empty
                    && let Some(slots) = no.variable(local.id)
                {
                    *slots = vec![slot];
                }
                branches.no.push(no);
            }
            if holds || is_limited {
                state.top().parked.push(slot);
                branches.yes.push(state);
            }
        }
        branches
    }

    fn repeat(&mut self, form: &Loop, label: usize, body: &[Stmt], paths: Paths) -> Paths {
        let (mut work, mut left): (Paths, Paths) =
            paths.into_iter().partition(|state| state.flow == Flow::On);
        let mut seen = BTreeSet::new();
        while !work.is_empty() && !self.cannot_judge {
            let (round, out) = self.round(form, body, work);
            left.extend(out);
            work = Vec::new();
            for mut state in round {
                let flow = state.flow;
                if flow == Flow::Break(label) || flow == Flow::Continue(label) {
                    state.flow = Flow::On;
                }
                if matches!(flow, Flow::On) || flow == Flow::Continue(label) {
                    if seen.insert(state.clone()) {
                        work.push(state);
                    }
                } else {
                    left.push(state);
                }
            }
        }
        left
    }

    /// One round: the states after its body, and those that the loop ends with.
    fn round(&mut self, form: &Loop, body: &[Stmt], mut paths: Paths) -> (Paths, Paths) {
        let branches = match form {
            Loop::While(cond) => self.condition(cond, paths),
            Loop::Endless | Loop::For => flip(paths),
            Loop::WhileLet(acquire) => {
                for state in &mut paths {
                    state.enter(true);
                }
                let mut branches = self.under(acquire, paths);
                branches.no.iter_mut().for_each(State::leave);
                let mut round = self.block(body, branches.yes);
                round.iter_mut().for_each(State::leave);
                return (round, branches.no);
            }
        };
        (self.block(body, branches.yes), branches.no)
    }
}
