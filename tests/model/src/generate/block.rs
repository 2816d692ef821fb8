//! Blocks, branches and loops.

use std::collections::BTreeSet;

use super::Generator;
use super::here::{Here, Status};
use crate::language::{Loop, Seen, Stmt, Test, nested};

impl Generator<'_> {
    /// The statements of a block, in a scope that is already there.
    pub(super) fn statements(&mut self, here: &mut Here, most: usize) -> Vec<Stmt> {
        let closures = here.closures.len();
        let mut block = Vec::new();
        let count = 1 + self.pick(most);
        for _ in 0..count {
            if self.fuel == 0 || here.has_left {
                break;
            }
            self.fuel -= 1;
            self.statement(here, &mut block);
        }
        here.closures.truncate(closures);
        without_idle_closures(block)
    }

    /// A block of its own.
    pub(super) fn block(&mut self, here: &mut Here, most: usize) -> Vec<Stmt> {
        let known = here.variables.len();
        let srbs = here.srbs.clone();
        here.depth += 1;
        let block = self.statements(here, most);
        here.depth -= 1;
        here.variables.truncate(known);
        here.srbs.retain(|srb| srbs.contains(srb));
        block
    }

    /// A block in an expression, whose variables alone it may release.
    pub(super) fn in_expression(&mut self, here: &mut Here, most: usize) -> Vec<Stmt> {
        let was_expression = std::mem::replace(&mut here.is_expression, true);
        let floor = std::mem::replace(&mut here.floor, here.variables.len());
        let srbs = std::mem::take(&mut here.srbs);
        let duty = here.suspend_duty();
        let block = self.block(here, most);
        here.srbs = srbs;
        here.duty = duty;
        here.floor = floor;
        here.is_expression = was_expression;
        block
    }

    /// Two branches of which one is taken.
    pub(super) fn branches(&mut self, here: &mut Here, has_other: bool) -> (Vec<Stmt>, Vec<Stmt>) {
        let mut other_here = here.clone();
        let then = self.block(here, 3);
        let other = if has_other {
            self.block(&mut other_here, 3)
        } else {
            Vec::new()
        };
        here.merge(&other_here);
        (then, other)
    }

    pub(super) fn branch(&mut self, here: &mut Here) -> Stmt {
        let has_other = self.chance(60);
        match self.pick(100) {
            0..50 => {
                let cond = self.cond(here);
                let (then, other) = self.branches(here, has_other);
                Stmt::If(cond, then, other)
            }
            50..65 => {
                let cond = self.cond(here);
                let (then, other) = self.branches(here, true);
                Stmt::Match(cond, then, other)
            }
            65..82 => {
                let cond = self.cond(here);
                let (then, other) = self.branches(here, true);
                Stmt::MatchGuard(cond, then, other)
            }
            _ => {
                let Some(kind) = self.kind(here) else {
                    let (then, other) = self.branches(here, has_other);
                    return Stmt::If(crate::language::Cond::Flip, then, other);
                };
                let acquire = self.acquire(kind);
                let (then, other) = self.branches(here, has_other);
                Stmt::IfLet(acquire, then, other)
            }
        }
    }

    pub(super) fn repeat(&mut self, here: &mut Here) -> Stmt {
        let floor = std::mem::replace(&mut here.floor, here.variables.len());
        let before = here.variables.clone();
        let form = match self.pick(100) {
            0..35 => Loop::While(self.loop_cond(here)),
            35..60 => Loop::Endless,
            60..85 => Loop::For,
            _ => match self.kind(here) {
                Some(kind) => Loop::WhileLet(self.acquire(kind)),
                None => Loop::For,
            },
        };
        let label = self.id();
        here.loops.push(label);
        let srbs = here.srbs.clone();
        let duty = here.duty;
        if self.chance(95) {
            here.srbs.clear();
            here.suspend_duty();
        }
        let body = self.block(here, 4);
        here.loops.pop();
        here.srbs = srbs;
        here.duty = duty.max(here.duty);
        here.has_left = false;
        for (variable, before) in here.variables.iter_mut().zip(before) {
            if variable.status != before.status {
                variable.status = Status::Maybe;
            }
        }
        here.floor = floor;
        Stmt::Loop(form, label, body)
    }

    /// A condition that ends with the input.
    fn loop_cond(&mut self, here: &mut Here) -> crate::language::Cond {
        use crate::language::Cond;
        match self.pick(3) {
            0 => Cond::Flip,
            1 => {
                let first = Box::new(Cond::Flip);
                Cond::And(first, Box::new(self.cond(here)))
            }
            _ => {
                let block = self.in_expression(here, 2);
                Cond::Block(block, Box::new(Cond::Flip))
            }
        }
    }

    /// A try-acquire, or a look into an `Option`.
    pub(super) fn test_form(&mut self, here: &Here) -> Test {
        let can_leave = !here.is_expression;
        match self.pick(3) {
            0 => Test::IfLet,
            1 if can_leave => Test::LetElse,
            _ => Test::Match,
        }
    }
}

/// Takes out the closures that are never called.
fn without_idle_closures(mut block: Vec<Stmt>) -> Vec<Stmt> {
    let mut called = BTreeSet::new();
    nested(&block, &mut |seen| {
        if let Seen::Stmt(Stmt::CallClosure(id, _)) = seen {
            called.insert(*id);
        }
    });
    block.retain(|stmt| !matches!(stmt, Stmt::Closure(id, _) if !called.contains(id)));
    block
}
