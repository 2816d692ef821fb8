//! Functions and closures.

use super::expression::flip;
use super::{Closure, Flow, Frame, Limit, Model, Paths, Slot, State, Violation};
use crate::language::{
    Access, Call, Class, Entry, Function, Gives, Seen, Site, Stmt, Style, Value, nested,
};

/// A guard that an ancestor holds is the same to all deeper calls.
const DEEPEST: usize = 5;

/// Apart from the keys of variables.
const CLOSURES: usize = 1 << 20;

impl Model<'_> {
    pub(super) fn call(&mut self, call: &Call, paths: Paths) -> Paths {
        if !call.is_guarded {
            return self.call_now(call, paths);
        }
        let branches = flip(paths);
        let mut paths = self.call_now(call, branches.yes);
        paths.extend(branches.no);
        paths
    }

    fn call_now(&mut self, call: &Call, paths: Paths) -> Paths {
        let program = self.program;
        let Some(function) = program.functions.get(call.function) else {
            self.cannot_judge = true;
            return paths;
        };
        self.each(paths, |model, mut state| {
            if state.run.is_none() && state.frames.len() >= DEEPEST {
                return Vec::new();
            }
            let mut arguments = Vec::new();
            for local in &call.arguments {
                arguments.push(model.take(&mut state, local.id, call.site));
            }
            let mut frame = Frame {
                called_at: call.site,
                names_token: function.class == Class::HandOver,
                returns: model.returned(call.function),
                ..Frame::default()
            };
            frame.scopes.push(super::state::Scope::default());
            state.frames.push(frame);
            for (parameter, slots) in function.parameters.iter().zip(arguments) {
                state.bind(Some(parameter.id), slots);
            }
            back(model.body(function, vec![state]))
        })
    }

    /// The variable that the function returns, where that makes a limit.
    pub(super) fn returned(&self, function: usize) -> Option<usize> {
        let is_limit = self.limits.contains(&Limit::GuardReturned)
            && self.needs.of_function(function) == Access::Exclusive;
        match self.program.functions.get(function)?.gives {
            Gives::Guard(_, Value::Move(local, _)) if is_limit => Some(local.id),
            _ => None,
        }
    }

    /// The function's body; what it gives is parked.
    pub(super) fn body(&mut self, function: &Function, paths: Paths) -> Paths {
        let paths = self.all(paths, |model, state| {
            if function.class == Class::HandOver {
                for parameter in &function.parameters {
                    model.take(state, parameter.id, 0);
                }
            }
        });
        let mut paths = self.scope(true, paths, |model, paths| {
            model.scope(false, paths, |model, paths| {
                let paths = model.statements(&function.body, paths);
                match &function.gives {
                    Gives::Guard(_, value) => model.value(value, paths),
                    Gives::Nothing | Gives::Maybe => paths,
                }
            })
        });
        returned(&mut paths);
        paths
    }

    /// Makes a closure. It captures the token while it lives, unless it completes.
    pub(super) fn make_closure(
        &mut self,
        id: usize,
        body: &[Stmt],
        site: Site,
        paths: Paths,
    ) -> Paths {
        let keeps = self.limits.contains(&Limit::LockingClosure)
            && self.needs.block(body) == Access::Shared;
        self.all(paths, |model, state| {
            if keeps {
                model.forbid(state, site, Violation::NotSole, Slot::is_sole);
                state.bind(Some(CLOSURES + id), vec![Slot::Phantom { is_sole: false }]);
            }
        })
    }

    pub(super) fn end_closure(&mut self, id: usize, paths: Paths) -> Paths {
        self.all(paths, |_, state| state.forget(CLOSURES + id))
    }

    pub(super) fn call_bound_closure(&mut self, id: usize, site: Site, paths: Paths) -> Paths {
        let Some(closure) = self.closures.get(&id).copied() else {
            self.cannot_judge = true;
            return paths;
        };
        let paths = self.hand_on(&closure, site, paths);
        self.call_closure(closure.body, site, closure.made_at, paths)
    }

    /// A closure that hands an exclusive token to a helper by name is taken for one that
    /// completes, even if the helper only locks.
    pub(super) fn hand_on(&mut self, closure: &Closure<'_>, site: Site, paths: Paths) -> Paths {
        let is_entered = closure.function == 0 && self.program.entry == Entry::System;
        let has_exclusive =
            is_entered || self.needs.of_function(closure.function) == Access::Exclusive;
        let mut hands_on = false;
        nested(closure.body, &mut |seen| {
            if let Seen::Call(call) = seen {
                hands_on |= self.needs.of_function(call.function) == Access::Shared;
            }
        });
        let is_taken = self.program.style == Style::Visible
            && has_exclusive
            && hands_on
            && self.limits.contains(&Limit::ClosureHandsOn);
        self.all(paths, |model, state| {
            if is_taken {
                model.forbid(state, site, Violation::Completed, Slot::looks_held);
            }
        })
    }

    /// Calls a closure, which was made at `made_at`.
    pub(super) fn call_closure(
        &mut self,
        body: &[Stmt],
        called_at: Site,
        made_at: Site,
        paths: Paths,
    ) -> Paths {
        self.each(paths, |model, mut state| {
            state.frames.push(Frame {
                called_at,
                made_at: Some(made_at),
                ..Frame::default()
            });
            let mut paths = model.block(body, vec![state]);
            returned(&mut paths);
            back(paths)
        })
    }
}

fn returned(paths: &mut Paths) {
    for state in paths {
        if state.flow == Flow::Return {
            state.flow = Flow::On;
        }
    }
}

/// Ends the innermost call; what it gives goes to its caller.
fn back(mut paths: Paths) -> Paths {
    for state in &mut paths {
        let given = state.frames.pop().map(|frame| frame.parked);
        State::top(state).parked.extend(given.unwrap_or_default());
    }
    paths
}
