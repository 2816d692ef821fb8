//! Statements.

use super::expression::flip;
use super::{Branches, Flow, Limit, Model, Paths, Slot, State};
use crate::language::{
    Access, Acquire, Complete, Discard, Init, Kind, Local, Routine, Site, Stmt, Value,
};

impl Model<'_> {
    pub(super) fn block(&mut self, block: &[Stmt], paths: Paths) -> Paths {
        self.scope(false, paths, |model, paths| model.statements(block, paths))
    }

    pub(super) fn statements(&mut self, block: &[Stmt], mut paths: Paths) -> Paths {
        for stmt in block {
            paths = self.each(paths, |model, state| {
                model.scope(true, vec![state], |model, paths| {
                    model.statement(stmt, paths)
                })
            });
        }
        paths
    }

    fn statement(&mut self, stmt: &Stmt, paths: Paths) -> Paths {
        match stmt {
            Stmt::Let(local, init) => {
                let paths = self.init(*local, init, paths);
                self.all(paths, |_, state| state.will_return(local.id))
            }
            Stmt::Assign(local, value) => {
                let paths = self.value(value, paths);
                self.all(paths, |model, state| model.assign(state, *local, None))
            }
            Stmt::Clear(local) => self.all(paths, |model, state| {
                model.assign(state, *local, Some(Slot::Empty));
            }),
            // These name the place, and move nothing.
            Stmt::Discard(Value::Move(..), Discard::Let) => paths,
            Stmt::Discard(Value::Move(local, site), Discard::Touch) => {
                self.all(paths, |model, state| model.touch(state, local.id, *site))
            }
            Stmt::Discard(value, _) => {
                let paths = self.value(value, paths);
                self.all(paths, |_, state| {
                    state.unpark();
                })
            }
            Stmt::Release(..)
            | Stmt::Leak(..)
            | Stmt::Take(..)
            | Stmt::MoveOut(..)
            | Stmt::Shrink(..)
            | Stmt::Srb(_)
            | Stmt::UnderLock(..)
            | Stmt::Leave(_) => self.moving(stmt, paths),
            Stmt::Complete(complete) => self.completing(complete, paths),
            Stmt::Call(call) => self.call(call, paths),
            Stmt::Check(cond, _) => self.cond(cond, paths).join(),
            Stmt::Question => question(paths),
            Stmt::Break(label) => leave(paths, Flow::Break(*label)),
            Stmt::Continue(label) => leave(paths, Flow::Continue(*label)),
            Stmt::Return(value) => {
                let paths = match value {
                    Some(value) => self.value(value, paths),
                    None => paths,
                };
                leave(paths, Flow::Return)
            }
            Stmt::Block(_, block) => self.block(block, paths),
            Stmt::Closure(id, closure) => self.make_closure(*id, closure, paths),
            Stmt::CallClosure(id, site) => self.call_bound_closure(*id, *site, paths),
            Stmt::Run(closure) => self.run_closure(closure, paths),
            _ => self.branching(stmt, paths),
        }
    }

    fn init(&mut self, local: Local, init: &Init, paths: Paths) -> Paths {
        let held = Slot::Held {
            kind: Kind::Dpc,
            is_sole: false,
        };
        let bind = |state: &mut State, slots: Vec<Slot>| state.bind(Some(local.id), slots);
        let branches = match init {
            Init::One(value) => {
                let paths = self.value(value, paths);
                return self.all(paths, |_, state| {
                    let slot = state.unpark();
                    bind(state, vec![slot]);
                });
            }
            Init::Two(first, second) => {
                let paths = self.value(first, paths);
                let paths = self.value(second, paths);
                return self.all(paths, |_, state| {
                    let second = state.unpark();
                    let first = state.unpark();
                    bind(state, vec![first, second]);
                });
            }
            Init::None => return self.all(paths, |_, state| bind(state, vec![Slot::Empty])),
            Init::TryAcquire(acquire) => {
                let paths = self.try_lock(acquire, paths);
                let mut branches = flip(paths);
                let keeps = self.limits.contains(&Limit::OptionTested);
                let none = if keeps { held.phantom() } else { Slot::Empty };
                branches.no = self.all(branches.no, |_, state| bind(state, vec![none]));
                branches.yes = self.all(branches.yes, |_, state| bind(state, vec![held]));
                return branches.join();
            }
            Init::Then(acquire) => {
                let mut branches = flip(paths);
                branches.yes = self.parked(acquire, branches.yes);
                branches
            }
            Init::If(cond, value) => {
                let mut branches = self.condition(cond, paths);
                branches.yes = self.value(value, branches.yes);
                branches
            }
        };
        let Branches { yes, no } = branches;
        let mut paths = self.all(yes, |_, state| {
            let slot = state.unpark();
            bind(state, vec![slot]);
        });
        paths.extend(self.all(no, |_, state| bind(state, vec![Slot::Empty])));
        paths
    }

    fn parked(&mut self, acquire: &Acquire, paths: Paths) -> Paths {
        self.all(paths, |model, state| {
            let slot = model.lock(state, acquire);
            state.top().parked.push(slot);
        })
    }

    /// Drops what is in the variable, and fills it with `slot` or what is parked.
    fn assign(&mut self, state: &mut State, local: Local, slot: Option<Slot>) {
        let slot = slot.unwrap_or_else(|| state.unpark());
        match state.variable(local.id) {
            Some(slots) => *slots = vec![slot],
            None => self.cannot_judge = true,
        }
    }

    pub(super) fn touch(&mut self, state: &mut State, key: usize, site: Site) {
        let before = state.variable(key).cloned();
        self.take(state, key, site);
        if let (Some(before), Some(slots)) = (before, state.variable(key)) {
            *slots = before;
        }
    }

    /// Borrows the token, evaluates the arguments, and then uses the token.
    fn completing(&mut self, complete: &Complete, paths: Paths) -> Paths {
        let (routine, site) = match complete {
            Complete::Released(local, site) => {
                return self.all(paths, |model, state| {
                    model.take(state, local.id, *site);
                    model.complete(state, *site, Routine::Complete);
                });
            }
            Complete::Plain(routine, site) => (*routine, *site),
            Complete::Srb(_, site) => (Routine::Srb, *site),
            Complete::Under(_, site) | Complete::After(_, site) => (Routine::Complete, *site),
        };
        let paths = self.all(paths, |model, state| {
            model.use_token(state, Access::Shared, site);
        });
        let paths = match complete {
            Complete::Under(acquire, _) => self.all(paths, |model, state| {
                let slot = model.lock(state, acquire);
                state.bind(None, vec![slot]);
            }),
            Complete::After(block, _) => self.in_arguments(block, paths),
            Complete::Srb(srb, _) => self.all(paths, |model, state| {
                model.take(state, *srb, site);
            }),
            _ => paths,
        };
        self.all(paths, |model, state| {
            model.use_token(state, Access::Exclusive, site);
            model.complete(state, site, routine);
        })
    }

    fn in_arguments(&mut self, block: &[Stmt], paths: Paths) -> Paths {
        let keeps = self.limits.contains(&Limit::CompletingArgument);
        self.scope(true, paths, |model, paths| {
            let paths = model.all(paths, |_, state| {
                if keeps {
                    state.bind(None, vec![Slot::Phantom { is_sole: false }]);
                }
            });
            model.block(block, paths)
        })
    }
}

fn leave(mut paths: Paths, flow: Flow) -> Paths {
    for state in &mut paths {
        if state.flow == Flow::On {
            state.flow = flow;
        }
    }
    paths
}

/// `?` goes on, or returns.
fn question(paths: Paths) -> Paths {
    let Branches { mut yes, no } = flip(paths);
    yes.extend(leave(no, Flow::Return));
    yes
}
