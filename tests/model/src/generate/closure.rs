//! Closures.

use super::Generator;
use super::here::{Here, Result};
use crate::language::{Capture, Class, Closure, Stmt};

impl Generator<'_> {
    pub(super) fn closure(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        let completes = here.completes() && self.chance(65);
        let is_run = self.chance(40);
        let capture = self.capture(here);
        let keeps_token = !self.has_limits && capture != Capture::Given;
        if completes && (is_run || keeps_token) && !self.settle(here, block) {
            return;
        }
        let class = match here.class {
            class if completes => class,
            _ => Class::Locks,
        };
        let mut inside = Here::new(here.function, class, Result::Nothing);
        inside.depth = here.depth + 1;
        inside.is_closure = true;
        let body = self.statements(&mut inside, 3);
        let site = self.site();
        let closure = Closure {
            body,
            capture,
            site,
        };
        if is_run {
            block.push(Stmt::Run(closure));
            return;
        }
        let id = self.id();
        block.push(Stmt::Closure(id, closure));
        if !keeps_token {
            here.closures.push((id, completes));
        }
        if keeps_token || self.chance(50) {
            for _ in 0..=self.pick(2) {
                if completes && !self.settle(here, block) {
                    return;
                }
                block.push(Stmt::CallClosure(id, self.site()));
            }
        }
    }

    /// How a closure comes by its token.
    fn capture(&mut self, here: &Here) -> Capture {
        let class = self.signatures[here.function].class;
        let names_token = self.style.names_token() || class == Class::HandOver;
        let may_move = !here.is_closure && (self.has_limits || class == Class::Locks);
        if names_token && self.chance(40) {
            Capture::Given
        } else if may_move && self.chance(55) {
            Capture::Moved
        } else {
            Capture::Borrowed
        }
    }

    pub(super) fn call_closure(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        let closures = here.closures.clone();
        let (id, completes) = self.one_of(&closures);
        if !completes || self.settle(here, block) {
            block.push(Stmt::CallClosure(id, self.site()));
        }
    }
}
