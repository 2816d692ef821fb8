//! Two annotated `impl` blocks see only themselves.
//! The second does not know that `pop` has a hidden token. Way out: annotate the module.
//! errors: 2

use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

pub struct Queue {
    irps: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe]
impl Queue {
    pub fn pop(&self) -> Option<Irp> {
        self.irps.acquire().pop()
    }
}

#[spin_lock_safe]
impl Queue {
    pub fn pop_two(&self) -> (Option<Irp>, Option<Irp>) {
        (self.pop(), self.pop())
    }
}

fn main() {}
