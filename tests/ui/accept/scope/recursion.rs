//! Functions of a scope that call each other in a circle, one of which completes.
//! All of them need the token exclusively.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

pub struct Tree {
    irps: SpinLock<Vec<Irp>>,
    left: Option<Box<Tree>>,
}

#[spin_lock_safe]
impl Tree {
    pub fn complete_all(&self) {
        self.complete_own();
        if let Some(left) = &self.left {
            Tree::complete_all(left);
        }
    }

    fn complete_own(&self) {
        let next = self.irps.acquire().pop();
        if let Some(irp) = next {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            self.complete_own();
        }
    }
}

fn main() {}
