//! Statements.

use super::Generator;
use super::here::{Duty, Here, Result};
use crate::language::{Braces, Call, Check, Class, Discard, Init, Kind, Local, Shape, Stmt, Value};

impl Generator<'_> {
    /// Adds one statement to `block`, and those that it takes before it.
    pub(super) fn statement(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        let is_deep = here.depth > 3;
        if self.has_leaks && self.chance(12) {
            return self.leak(here, block);
        }
        if !here.closures.is_empty() && self.chance(25) {
            return self.call_closure(here, block);
        }
        if self.has_limits && self.chance(18) {
            return self.limited(here, block);
        }
        if here.duty == Duty::Due && self.chance(10) {
            return self.leave_held(here, block);
        }
        if here.result == Result::Maybe && !here.is_expression && self.chance(10) {
            block.push(Stmt::Question);
            return;
        }
        match self.pick(100) {
            0..22 => self.complete(here, block),
            22..41 => self.bind(here, block),
            41..45 => self.srb(here, block),
            50..56 => {
                let cond = self.cond(here);
                let forms = [
                    Check::Statement,
                    Check::Let,
                    Check::Assert,
                    Check::Format,
                    Check::Macro,
                    Check::Defined,
                ];
                block.push(Stmt::Check(cond, self.one_of(&forms)));
            }
            56..62 => self.discard(here, block),
            62..73 if !is_deep => block.push(self.branch(here)),
            73..79 if !is_deep => block.push(self.repeat(here)),
            79..86 => self.call(here, block),
            86..89 if !is_deep => self.try_acquire(here, block),
            89..93 if !is_deep => self.closure(here, block),
            93..95 => self.renew(here, block),
            95 => self.limited(here, block),
            96..98 => self.jump(here, block),
            45..48 | 98 if !is_deep => block.push(self.braced(here)),
            _ => self.release(here, block),
        }
    }

    pub(super) fn bind(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        let Some(kind) = self.kind(here) else {
            return self.release(here, block);
        };
        let shapes = [
            Shape::Plain,
            Shape::Optional,
            Shape::Boxed,
            Shape::Section,
            Shape::Pair,
            Shape::Extended,
            Shape::Owner,
            Shape::List,
        ];
        let at = match self.pick(100) {
            0..55 => 0,
            55..70 => 1,
            rest => 2 + (rest - 70) / 5,
        };
        self.bind_as(here, block, shapes[at], kind);
    }

    pub(super) fn bind_as(
        &mut self,
        here: &mut Here,
        block: &mut Vec<Stmt>,
        shape: Shape,
        kind: Kind,
    ) {
        let shape = match shape {
            Shape::Pair | Shape::List if kind.is_sole() => Shape::Plain,
            shape => shape,
        };
        let mut local = self.local(shape, kind);
        let init = self.init(here, local);
        if matches!(init, Init::TryAcquire(_)) {
            local.kind = Kind::Dpc;
        }
        // The end of a block in an expression is written without the block's variables in mind.
        let may_shadow = !here.is_expression && !here.variables.is_empty();
        if may_shadow && self.chance(10) {
            let index = self.pick(here.variables.len());
            local.name = here.variables[index].local.name;
        }
        here.bind(local);
        block.push(Stmt::Let(local, init));
    }

    fn init(&mut self, here: &mut Here, local: Local) -> Init {
        let kind = local.kind;
        match local.shape {
            Shape::Optional => match self.pick(10) {
                0..3 => Init::One(self.value(here, kind)),
                3..5 => Init::Then(self.acquire(kind)),
                5..8 => Init::If(self.cond(here), Value::Acquire(self.acquire(kind))),
                8 if self.has_limits => Init::TryAcquire(self.acquire(Kind::Dpc)),
                _ => Init::None,
            },
            Shape::Pair | Shape::List => {
                let first = self.value(here, kind);
                Init::Two(first, Value::Acquire(self.acquire(kind)))
            }
            Shape::Extended => Init::One(Value::Acquire(self.acquire(kind))),
            _ => Init::One(self.value(here, kind)),
        }
    }

    fn braced(&mut self, here: &mut Here) -> Stmt {
        let forms = [Braces::Plain, Braces::Fragment, Braces::Tokens];
        let braces = self.one_of(&forms);
        Stmt::Block(braces, self.block(here, 3))
    }

    pub(super) fn discard(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        let Some(kind) = self.kind(here) else { return };
        let value = self.value(here, kind);
        let hows = [Discard::Touch, Discard::Let, Discard::Statement];
        block.push(Stmt::Discard(value, self.one_of(&hows)));
    }

    fn call(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        let first = here.function + usize::from(self.is_entered_by_system(here));
        let callable: Vec<usize> = (first..self.signatures.len())
            .filter(|index| {
                let signature = &self.signatures[*index];
                signature.parameters.is_empty()
                    && !matches!(signature.result, Result::Guard(_))
                    && self.may_call(here, *index)
            })
            .collect();
        if callable.is_empty() {
            return self.complete(here, block);
        }
        let function = self.one_of(&callable);
        let completes = self.signatures[function].class == Class::Completes;
        if completes && !self.settle(here, block) {
            return;
        }
        let takes_srb = self.signatures[function].takes_srb;
        let srb = takes_srb.then(|| self.take_srb(here, block));
        block.push(Stmt::Call(Call {
            function,
            arguments: Vec::new(),
            srb,
            site: self.site(),
            is_guarded: function == here.function,
        }));
    }

    /// An entry point that the system calls is not called by the driver.
    fn is_entered_by_system(&self, here: &Here) -> bool {
        here.function == 0 && self.entry != crate::language::Entry::Driver
    }

    fn jump(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        if here.is_expression {
            return;
        }
        // What stands behind a jump is never done, and rustc checks it all the same.
        if here.depth > 0 {
            self.leave(here, block);
        }
    }

    /// Returns with the queue's lock held, whatever is done before.
    pub(super) fn leave_held(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        here.duty = Duty::Done;
        block.push(Stmt::Leave(self.acquire(Kind::Raise)));
    }

    pub(super) fn leave(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        here.has_left = true;
        let way = self.pick(4);
        let stmt = match (here.loops.is_empty(), way, here.result) {
            (false, 0 | 1, _) => Stmt::Continue(self.label(here)),
            (false, 2, _) => Stmt::Break(self.label(here)),
            (_, _, Result::Guard(kind)) => Stmt::Return(Some(Value::Acquire(self.acquire(kind)))),
            _ => Stmt::Return(None),
        };
        block.push(stmt);
    }

    fn label(&mut self, here: &Here) -> usize {
        let loops = here.loops.clone();
        self.one_of(&loops)
    }
}
