//! Two `impl` blocks whose functions call each other.
//! The attribute stands on the module around them.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod queue {
    use spin_lock_safe::{Irp, SpinLock};

    pub struct Queue {
        irps: SpinLock<Vec<Irp>>,
    }

    impl Queue {
        pub fn pop(&self) -> Option<Irp> {
            self.irps.acquire().pop()
        }
    }

    impl Queue {
        pub fn pop_two(&self) -> (Option<Irp>, Option<Irp>) {
            (self.pop(), self.pop())
        }
    }
}

fn main() {}
