//! Conditions and values, with their temporaries.

use super::{Branches, Event, Flow, Limit, Model, Paths, Slot, State};
use crate::language::{Access, Cond, Edition, Value};

impl Branches {
    /// Both branches, gone on with `f`.
    fn map(self, mut f: impl FnMut(Paths) -> Paths) -> Self {
        Self {
            yes: f(self.yes),
            no: f(self.no),
        }
    }

    /// All paths, where nothing depends on the condition any more.
    pub(super) fn join(mut self) -> Paths {
        self.yes.extend(self.no);
        self.yes
    }
}

impl Model<'_> {
    /// The same answer as before, if it was asked before.
    fn bit(&self, bit: usize, paths: Paths) -> Branches {
        let is_fixed = !self.limits.contains(&Limit::CorrelatedBranches);
        let mut branches = Branches::default();
        for mut state in paths {
            let known = state.run.as_ref().map_or(state.bits[bit], |run| {
                Some(run.input.get(bit).copied().unwrap_or(false))
            });
            if known != Some(false) {
                let mut yes = state.clone();
                yes.bits[bit] = is_fixed.then_some(true);
                branches.yes.push(yes);
            }
            if known != Some(true) {
                state.bits[bit] = is_fixed.then_some(false);
                branches.no.push(state);
            }
        }
        branches
    }

    /// A condition whose temporaries end with it.
    pub(super) fn condition(&mut self, cond: &Cond, mut paths: Paths) -> Branches {
        for state in &mut paths {
            state.enter(true);
        }
        self.cond(cond, paths).map(|mut paths| {
            paths.iter_mut().for_each(State::leave);
            paths
        })
    }

    /// A condition whose temporaries live on, as rustc's `resolve_expr` has it.
    pub(super) fn cond(&mut self, cond: &Cond, paths: Paths) -> Branches {
        match cond {
            Cond::Flip => flip(paths),
            Cond::Bit(bit) => self.bit(*bit, paths),
            Cond::Peek(acquire) => {
                let paths = self.all(paths, |model, state| {
                    let slot = model.lock(state, acquire);
                    state.bind(None, vec![slot]);
                });
                flip(paths)
            }
            Cond::Block(block, cond) => self.tail(block, cond, paths),
            Cond::And(first, second) => {
                let first = self.condition(first, paths);
                let mut both = self.condition(second, first.yes);
                both.no.extend(first.no);
                both
            }
            Cond::Not(cond) => {
                let branches = self.cond(cond, paths);
                Branches {
                    yes: branches.no,
                    no: branches.yes,
                }
            }
            Cond::Both(first, second) => {
                let first = self.cond(first, paths);
                let mut both = self.cond(second, first.yes);
                both.no.extend(self.cond(second, first.no).join());
                both
            }
            Cond::Matches(cond) => self.cond(cond, paths),
        }
    }

    /// A block that ends in a condition: since edition 2024 the temporaries of its end are
    /// dropped with it, and before its variables.
    fn tail(&mut self, block: &[crate::language::Stmt], cond: &Cond, mut paths: Paths) -> Branches {
        for state in &mut paths {
            state.enter(false);
        }
        let paths = self.statements(block, paths);
        let branches = match self.program.edition {
            Edition::E2024 => self.condition(cond, paths),
            Edition::E2021 => self.cond(cond, paths),
        };
        branches.map(|mut paths| {
            paths.iter_mut().for_each(State::leave);
            paths
        })
    }

    /// Parks the guard that the value is.
    pub(super) fn value(&mut self, value: &Value, paths: Paths) -> Paths {
        match value {
            Value::Acquire(acquire) => self.all(paths, |model, state| {
                let slot = model.lock(state, acquire);
                state.top().parked.push(slot);
            }),
            Value::Call(call) => {
                let paths = self.call(call, paths);
                let access = self.needs.of_function(call.function);
                let is_tied =
                    access == Access::Exclusive && self.limits.contains(&Limit::ResultBorrowsToken);
                self.all(paths, |_, state| {
                    if let Some(Slot::Held { is_sole, .. }) = state.top().parked.last_mut() {
                        *is_sole |= is_tied;
                    }
                })
            }
            Value::If(cond, then, other) => {
                let branches = self.condition(cond, paths);
                let mut paths = self.value(then, branches.yes);
                paths.extend(self.value(other, branches.no));
                paths
            }
            Value::Block(block, value) => self.scope(false, paths, |model, paths| {
                let paths = model.statements(block, paths);
                model.value(value, paths)
            }),
            Value::Move(local, site) => self.all(paths, |model, state| {
                let slots = model.take(state, local.id, *site);
                state.top().parked.extend(slots);
            }),
        }
    }
}

/// Anything: both ways, or the way that the next bit of the input says.
pub(super) fn flip(paths: Paths) -> Branches {
    let mut branches = Branches::default();
    for mut state in paths {
        if state.flow != Flow::On {
            branches.no.push(state);
            continue;
        }
        let held = state.held();
        state.saw(Event::Flip(held));
        let Some(run) = &mut state.run else {
            branches.yes.push(state.clone());
            branches.no.push(state);
            continue;
        };
        let bit = run.input.get(run.at).copied().unwrap_or(false);
        run.at += 1;
        if bit {
            branches.yes.push(state);
        } else {
            branches.no.push(state);
        }
    }
    branches
}
