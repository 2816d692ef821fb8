//! Finds the access to the token that each function needs, with a fixpoint over the calls.

use crate::body::{Body, Call, Callee};
use crate::resolve::{Passed, Scope};
use crate::routines::Access;

/// The access that each function needs.
#[derive(Debug)]
pub(crate) struct Needs<'s> {
    scope: &'s Scope,
    /// Indexed by the first function that a call of the name may mean.
    all: Vec<Option<Access>>,
}

impl<'s> Needs<'s> {
    /// Finds the needs of the functions with these bodies.
    pub(crate) fn of(bodies: &[Body], scope: &'s Scope) -> Self {
        let mut needs = Self {
            scope,
            all: vec![None; bodies.len()],
        };
        let mut callers: Vec<Vec<usize>> = vec![Vec::new(); bodies.len()];
        for (id, body) in bodies.iter().enumerate() {
            let caller = needs.first(id);
            body.list.each_call(&mut |_, _, call| {
                if call.token_at.is_none() || call.own_token.is_some() {
                    return;
                }
                let access = needs.of_call(call);
                needs.all[caller] = needs.all[caller].max(access);
                for callee in candidates(call) {
                    callers[needs.first(*callee)].push(caller);
                }
            });
        }
        needs.spread(&callers);
        needs
    }

    fn spread(&mut self, callers: &[Vec<usize>]) {
        let known = (0..self.all.len()).filter(|&id| self.all[id].is_some());
        let mut changed: Vec<usize> = known.collect();
        while let Some(callee) = changed.pop() {
            if self.scope.is_empty() || self.scope.function(callee).token != Passed::Hidden {
                continue;
            }
            for &caller in &callers[callee] {
                if self.all[caller] < self.all[callee] {
                    self.all[caller] = self.all[callee];
                    changed.push(caller);
                }
            }
        }
    }

    /// Returns the function that represents all functions that a call of this one may mean.
    fn first(&self, id: usize) -> usize {
        if self.scope.is_empty() {
            id
        } else {
            self.scope.function(id).first
        }
    }

    pub(crate) fn scope(&self) -> &'s Scope {
        self.scope
    }

    /// Returns the access needed by this function, or by one that a call of it may mean.
    pub(crate) fn of_function(&self, id: usize) -> Option<Access> {
        self.all[self.first(id)]
    }

    /// Returns the access of the hidden token that the callers of a function pass.
    pub(crate) fn hidden_token(&self, id: usize) -> Option<Access> {
        let is_hidden = self.scope.function(id).token == Passed::Hidden;
        self.of_function(id).filter(|_| is_hidden)
    }

    /// Returns the access of the token that the callers of a function pass.
    fn passed(&self, id: usize) -> Option<Access> {
        match self.scope.function(id).token {
            Passed::Named(_, access) => Some(access),
            Passed::Hidden | Passed::Never => self.hidden_token(id),
        }
    }

    /// Returns the access to the token that a call needs.
    pub(crate) fn of_call(&self, call: &Call) -> Option<Access> {
        match &call.callee {
            Callee::Routine(routine) => routine.effect.access(),
            Callee::Also(access) => Some(*access),
            Callee::Scope { is_certain, .. } => {
                let needs = candidates(call).iter().map(|&id| self.passed(id));
                // A function that needs no token would get an argument too many.
                let all = needs.reduce(|all, one| Some(all?.max(one?))).flatten();
                all.filter(|_| *is_certain)
            }
        }
    }

    /// Returns a function with a hidden token that a call may or may not mean.
    pub(crate) fn unclear_callee(&self, call: &Call) -> Option<usize> {
        let takes_token = |id: &usize| self.passed(*id).is_some();
        let lacks_token = call.token_at.is_some() && self.of_call(call).is_none();
        candidates(call)
            .iter()
            .copied()
            .find(|id| lacks_token && takes_token(id))
    }
}

/// Returns the functions of the scope that a call may mean.
fn candidates(call: &Call) -> &[usize] {
    match &call.callee {
        Callee::Scope { functions, .. } => functions,
        _ => &[],
    }
}
