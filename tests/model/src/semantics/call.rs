//! Functions.

use super::expression::flip;
use super::{Flow, Frame, Limit, Model, Paths, State};
use crate::language::{Access, Call, Class, Function, Gives, Site, Value};

/// A guard that an ancestor holds is the same to all deeper calls.
const DEEPEST: usize = 5;

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
            let srb = call.srb.map(|srb| model.take(&mut state, srb, call.site));
            let access = model.needs.of_function(call.function);
            model.use_token(&mut state, access, call.site);
            let mut frame = model.frame(call.function, call.site);
            frame.scopes.push(super::state::Scope::default());
            state.frames.push(frame);
            for (parameter, slots) in function.parameters.iter().zip(arguments) {
                state.bind(Some(parameter.id), slots);
            }
            if let (Some(parameter), Some(slots)) = (function.srb, srb) {
                state.bind(Some(parameter), slots);
            }
            back(model.body(function, vec![state]))
        })
    }

    /// A call of the function of this number.
    pub(super) fn frame(&self, function: usize, called_at: Site) -> Frame {
        let granted = self.needs.granted(self.program, function);
        Frame {
            called_at,
            has_exclusive_token: granted == Access::Exclusive,
            returns: self.returned(function),
            ..Frame::default()
        }
    }

    /// The variable that the function returns, where that makes a limit.
    fn returned(&self, function: usize) -> Option<usize> {
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
                    Gives::Nothing | Gives::Maybe | Gives::True => paths,
                }
            })
        });
        returned(&mut paths);
        paths
    }
}

pub(super) fn returned(paths: &mut Paths) {
    for state in paths {
        if state.flow == Flow::Return {
            state.flow = Flow::On;
        }
    }
}

/// Ends the innermost call; what it gives goes to its caller.
pub(super) fn back(mut paths: Paths) -> Paths {
    for state in &mut paths {
        let given = state.frames.pop().map(|frame| frame.parked);
        State::top(state).parked.extend(given.unwrap_or_default());
    }
    paths
}
