//! Calls that must be made without a lock.

use super::Generator;
use super::here::Here;
use crate::language::{Class, Complete, Routine, Shape, Stmt};

impl Generator<'_> {
    /// Makes it likely that nothing is held; whether to go on.
    pub(super) fn settle(&mut self, here: &mut Here, block: &mut Vec<Stmt>) -> bool {
        if here.is_free() {
            return true;
        }
        if self.chance(12) {
            return true;
        }
        for index in here.releasable().into_iter().rev() {
            self.release_one(here, index, block);
        }
        here.is_free()
    }

    pub(super) fn complete(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        if self.complete_with_released(here, block) {
            return;
        }
        if !here.completes() || !self.settle(here, block) {
            return self.discard(here, block);
        }
        let site = self.site();
        let complete = match self.pick(100) {
            50..60 => self.complete_srb(here, block),
            60..85 => {
                let routines = [
                    Routine::StartNext,
                    Routine::StartByKey,
                    Routine::Start,
                    Routine::Skip,
                    Routine::Copy,
                    Routine::Cancel,
                    Routine::ServiceIrp,
                ];
                Complete::Plain(self.one_of(&routines), site)
            }
            85..96 if here.depth < 3 => Complete::After(self.in_arguments(here), site),
            96..100 => match self.kind(here) {
                Some(kind) => Complete::Under(self.acquire(kind), site),
                None => Complete::Plain(Routine::Complete, site),
            },
            _ => Complete::Plain(Routine::Complete, site),
        };
        block.push(Stmt::Complete(complete));
    }

    /// Completes with the token of a sole guard, if there is one.
    fn complete_with_released(&mut self, here: &mut Here, block: &mut Vec<Stmt>) -> bool {
        let is_sole = |index: &usize| {
            let local = here.variables[*index].local;
            local.kind.is_sole() && local.shape == Shape::Plain
        };
        let Some(index) = here.releasable().into_iter().find(is_sole) else {
            return false;
        };
        if !here.completes() || !self.chance(30) {
            return false;
        }
        let site = self.site();
        let local = here.variables[index].local;
        block.push(Stmt::Complete(Complete::Released(local, site)));
        here.gone(index);
        true
    }

    /// A block among the arguments of a completing call.
    fn in_arguments(&mut self, here: &mut Here) -> Vec<Stmt> {
        let class = here.class;
        if !self.has_limits {
            here.class = Class::Locks;
        }
        let block = self.in_expression(here, 2);
        here.class = class;
        block
    }
}
