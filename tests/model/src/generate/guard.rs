//! Statements on guards that are there: releases, looks into an `Option`, leaks.

use super::Generator;
use super::here::{Here, Status};
use crate::language::{
    Call, Class, Edition, Kind, Local, Release, Shape, Shrink, Stmt, Test, Value,
};

impl Generator<'_> {
    pub(super) fn release(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        let mut candidates = here.releasable();
        if self.chance(2) {
            candidates = here.in_reach();
        }
        if candidates.is_empty() {
            return;
        }
        let index = self.one_of(&candidates);
        self.release_one(here, index, block);
    }

    pub(super) fn release_one(&mut self, here: &mut Here, index: usize, block: &mut Vec<Stmt>) {
        let local = here.variables[index].local;
        let site = self.site();
        if let Some(call) = self.releasing_call(here, local) {
            here.gone(index);
            block.push(call);
            return;
        }
        let hows: &[Release] = match local.shape {
            Shape::Plain => &[
                Release::Drop,
                Release::Method,
                Release::Routine,
                Release::PutDown,
                Release::Scope,
            ],
            Shape::Owner => &[Release::Call, Release::Drop],
            _ => &[Release::Drop, Release::PutDown, Release::Scope],
        };
        let how = self.one_of(hows);
        if local.shape == Shape::Optional && self.chance(40) {
            block.push(Stmt::Clear(local));
        } else {
            block.push(Stmt::Release(local, how, site));
        }
        here.gone(index);
    }

    /// A helper that is given the guard.
    fn releasing_call(&mut self, here: &Here, local: Local) -> Option<Stmt> {
        if local.shape != Shape::Plain || !self.chance(30) {
            return None;
        }
        let takes = |index: &usize| {
            let signature = &self.signatures[*index];
            signature.parameters == [local.kind]
                && !signature.takes_srb
                && self.may_call(here, *index)
        };
        let function = (here.function + 1..self.signatures.len()).find(takes)?;
        if self.signatures[function].class == Class::HandOver && !here.completes() {
            return None;
        }
        Some(Stmt::Call(Call {
            function,
            arguments: vec![local],
            srb: None,
            site: self.site(),
            is_guarded: false,
        }))
    }

    pub(super) fn try_acquire(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        if here.has_sole() {
            return;
        }
        let form = self.test_form(here);
        let bound = self.local(Shape::Plain, Kind::Dpc);
        let acquire = self.acquire(Kind::Dpc);
        let (then, other) = self.looked_into(here, form, bound);
        block.push(Stmt::TryAcquire(form, bound, acquire, then, other));
    }

    /// What is done where there is a guard, and where there is none.
    fn looked_into(&mut self, here: &mut Here, form: Test, bound: Local) -> (Vec<Stmt>, Vec<Stmt>) {
        let known = here.variables.len();
        let mut other_here = here.clone();
        let is_dropped_before = match form {
            Test::LetElse => true,
            Test::IfLet => self.edition == Edition::E2024,
            Test::Match => false,
        };
        if !self.has_limits && !is_dropped_before {
            other_here.class = Class::Locks;
        }
        let mut other = self.block(&mut other_here, 2);
        other_here.class = here.class;
        if form == Test::LetElse {
            if !other_here.has_left {
                self.leave(&mut other_here, &mut other);
            }
            here.bind(bound);
            return (Vec::new(), other);
        }
        here.bind(bound);
        let class = here.class;
        if !self.has_limits {
            here.class = Class::Locks;
        }
        let then = self.block(here, 2);
        here.class = class;
        here.variables.truncate(known);
        here.merge(&other_here);
        (then, other)
    }

    /// Releases, completes, and acquires again: the variable is held before and after.
    pub(super) fn renew(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        let live = here.in_reach().into_iter().find(|index| {
            if *index < here.parameters {
                return false;
            }
            let variable = &here.variables[*index];
            let shape = variable.local.shape;
            variable.status == Status::Live && matches!(shape, Shape::Plain | Shape::Optional)
        });
        let Some(index) = live else {
            return self.bind(here, block);
        };
        let local = here.variables[index].local;
        self.release_one(here, index, block);
        let floor = std::mem::replace(&mut here.floor, here.variables.len());
        self.complete(here, block);
        here.floor = floor;
        let value = Value::Acquire(self.acquire(local.kind));
        block.push(Stmt::Assign(local, value));
        here.variables[index].status = Status::Live;
    }

    /// What rustc is known to refuse, correct or not.
    pub(super) fn limited(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        if !self.has_limits {
            return self.complete(here, block);
        }
        // A variable of a shape that has limits.
        let shapes = [Shape::Optional, Shape::Section, Shape::Pair, Shape::List];
        let has_limits = |index: &usize| shapes.contains(&here.variables[*index].local.shape);
        let Some(index) = here.releasable().into_iter().rfind(has_limits) else {
            let Some(kind) = self.kind(here) else {
                return self.release(here, block);
            };
            let shape = self.one_of(&shapes);
            return self.bind_as(here, block, shape, kind);
        };
        let local = here.variables[index].local;
        let site = self.site();
        match local.shape {
            Shape::Optional if self.chance(50) => {
                here.gone(index);
                let form = self.test_form(here);
                let bound = self.local(Shape::Plain, local.kind);
                let (then, other) = self.looked_into(here, form, bound);
                block.push(Stmt::Test(form, local, bound, site, then, other));
            }
            Shape::Optional => block.push(Stmt::Take(local, site)),
            Shape::Section => block.push(Stmt::MoveOut(local, 0, site)),
            Shape::Pair => {
                block.push(Stmt::MoveOut(local, 0, site));
                block.push(Stmt::MoveOut(local, 1, self.site()));
            }
            Shape::List if self.chance(50) => {
                block.push(Stmt::Shrink(local, Shrink::Clear, site));
            }
            Shape::List => {
                block.push(Stmt::Shrink(local, Shrink::Pop, site));
                block.push(Stmt::Shrink(local, Shrink::Pop, self.site()));
            }
            _ => return self.complete(here, block),
        }
        here.variables[index].status = Status::Gone;
    }

    pub(super) fn leak(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        // The cancel spin lock is one for all: the next run would wait for it.
        let can_be_leaked = |index: &usize| {
            let local = here.variables[*index].local;
            local.shape == Shape::Plain && !local.kind.is_cancel()
        };
        match here.releasable().into_iter().find(can_be_leaked) {
            Some(index) => {
                block.push(Stmt::Leak(here.variables[index].local, self.site()));
                here.gone(index);
            }
            None => self.bind(here, block),
        }
    }
}
