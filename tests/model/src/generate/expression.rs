//! Conditions, values, and calls that lock.

use super::Generator;
use super::here::{Here, Result};
use crate::language::{Acquire, Call, Class, Cond, Kind, Shape, Spelling, Value};

const RARE: [Kind; 8] = [
    Kind::ForDpc,
    Kind::Interrupt,
    Kind::StorPort,
    Kind::QueuedForDpc,
    Kind::QueuedDpc,
    Kind::Exclusive,
    Kind::ExclusiveDpc,
    Kind::SharedDpc,
];

impl Generator<'_> {
    /// How to acquire here; nothing where a sole guard is in the way, mostly.
    pub(super) fn kind(&mut self, here: &Here) -> Option<Kind> {
        if here.has_sole() && !self.chance(8) {
            return None;
        }
        if let Some(kind) = self.known_kind() {
            return Some(kind);
        }
        let can_be_sole = here.completes() && (here.is_free() || self.chance(8));
        let kind = match self.pick(100) {
            0..36 => Kind::Raise,
            36..48 => Kind::Dpc,
            48..60 => Kind::Cancel,
            60..74 => self.sole_kind(),
            74..80 => Kind::Queued,
            80..86 => Kind::Shared,
            rest => RARE[rest % RARE.len()],
        };
        Some(if kind.is_sole() && !can_be_sole {
            Kind::Raise
        } else {
            kind
        })
    }

    /// Now and then the kind of a guard that a helper takes or gives.
    fn known_kind(&mut self) -> Option<Kind> {
        let kinds = self.signatures.iter().flat_map(|it| match it.result {
            Result::Guard(kind) => vec![kind],
            _ => it.parameters.clone(),
        });
        let kinds: Vec<Kind> = kinds.filter(|kind| !kind.is_sole()).collect();
        if kinds.is_empty() || !self.chance(30) {
            return None;
        }
        Some(self.one_of(&kinds))
    }

    /// A kind of sole guard, preferably one that a helper takes.
    pub(super) fn sole_kind(&mut self) -> Kind {
        let taken = self.signatures.iter();
        let taken: Vec<Kind> = taken.flat_map(|it| it.parameters.clone()).collect();
        let kind = self.one_of(&Kind::SOLE);
        if self.chance(40) {
            return kind;
        }
        let sole = taken.into_iter().find(|it| it.is_sole());
        sole.unwrap_or(kind)
    }

    pub(super) fn acquire(&mut self, kind: Kind) -> Acquire {
        let spellings: &[Spelling] = match kind {
            _ if kind.is_cancel() => &[Spelling::Routine],
            _ if kind.is_sole() => &[Spelling::Method, Spelling::Path],
            _ => &[Spelling::Method, Spelling::Routine, Spelling::Path],
        };
        Acquire {
            kind,
            spelling: self.one_of(spellings),
            site: self.site(),
        }
    }

    pub(super) fn cond(&mut self, here: &mut Here) -> Cond {
        if here.depth > 3 {
            return Cond::Flip;
        }
        here.depth += 1;
        let cond = match self.pick(100) {
            0..38 => Cond::Flip,
            38..50 => Cond::Bit(self.pick(crate::semantics::BITS)),
            50..68 => match self.kind(here) {
                Some(kind) => Cond::Peek(self.acquire(kind)),
                None => Cond::Flip,
            },
            68..78 => {
                let block = self.in_expression(here, 2);
                let end = Box::new(self.cond(here));
                Cond::Block(block, end)
            }
            78..85 => Cond::And(Box::new(self.cond(here)), Box::new(self.cond(here))),
            85..90 => Cond::Not(Box::new(self.cond(here))),
            90..96 => Cond::Both(Box::new(self.cond(here)), Box::new(self.cond(here))),
            _ => Cond::Matches(Box::new(self.cond(here))),
        };
        here.depth -= 1;
        cond
    }

    /// An expression that gives a guard of this kind.
    pub(super) fn value(&mut self, here: &mut Here, kind: Kind) -> Value {
        let fresh = self.acquire(kind);
        if here.depth > 3 {
            return Value::Acquire(fresh);
        }
        match self.pick(100) {
            68..80 => match self.giver(here, kind) {
                Some(call) => Value::Call(call),
                None => Value::Acquire(fresh),
            },
            80..87 => {
                here.depth += 1;
                let cond = self.cond(here);
                here.depth -= 1;
                let other = Box::new(Value::Acquire(self.acquire(kind)));
                Value::If(cond, Box::new(Value::Acquire(fresh)), other)
            }
            87..93 => {
                let block = self.in_expression(here, 2);
                Value::Block(block, Box::new(Value::Acquire(fresh)))
            }
            93..100 => self.moved(here, kind).unwrap_or(Value::Acquire(fresh)),
            _ => Value::Acquire(fresh),
        }
    }

    fn moved(&mut self, here: &mut Here, kind: Kind) -> Option<Value> {
        let variables = &here.variables;
        let from = here.releasable().into_iter().find(|index| {
            let local = variables[*index].local;
            local.kind == kind && local.shape == Shape::Plain
        })?;
        let local = here.variables[from].local;
        here.gone(from);
        Some(Value::Move(local, self.site()))
    }

    /// A call of a helper that gives a guard.
    fn giver(&mut self, here: &Here, kind: Kind) -> Option<Call> {
        let gives = |index: &usize| {
            let signature = &self.signatures[*index];
            signature.result == Result::Guard(kind)
                && !signature.takes_srb
                && self.may_call(here, *index)
                && (signature.class == Class::Locks || here.is_free())
        };
        let found = (here.function + 1..self.signatures.len()).find(gives)?;
        Some(Call {
            function: found,
            arguments: Vec::new(),
            srb: None,
            site: self.site(),
            is_guarded: false,
        })
    }

    pub(super) fn may_call(&self, here: &Here, index: usize) -> bool {
        let class = self.signatures[index].class;
        here.class == Class::Completes || (here.class == Class::Locks && class == Class::Locks)
    }
}
