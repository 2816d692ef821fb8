//! SRBs that the driver keeps in variables.

use super::Generator;
use super::here::Here;
use crate::language::{Complete, Routine, Stmt};

impl Generator<'_> {
    /// Gets an SRB, or completes one whatever is held.
    pub(super) fn srb(&mut self, here: &mut Here, block: &mut Vec<Stmt>) {
        if here.srbs.is_empty() || self.chance(30) {
            let srb = self.new_srb(block);
            here.srbs.push(srb);
        } else {
            let srb = self.take_srb(here, block);
            block.push(Stmt::UnderLock(srb, self.site()));
        }
    }

    /// Completes an SRB where no lock may be held.
    pub(super) fn complete_srb(&mut self, here: &mut Here, block: &mut Vec<Stmt>) -> Complete {
        if here.srbs.is_empty() && self.chance(50) {
            return Complete::Plain(Routine::Srb, self.site());
        }
        let srb = self.take_srb(here, block);
        Complete::Srb(srb, self.site())
    }

    /// An SRB to be completed or handed on. Rarely it is used again afterwards.
    pub(super) fn take_srb(&mut self, here: &mut Here, block: &mut Vec<Stmt>) -> usize {
        let Some(&srb) = here.srbs.last() else {
            return self.new_srb(block);
        };
        if !self.chance(3) {
            here.srbs.pop();
        }
        srb
    }

    fn new_srb(&mut self, block: &mut Vec<Stmt>) -> usize {
        let srb = self.id();
        block.push(Stmt::Srb(srb));
        srb
    }
}
