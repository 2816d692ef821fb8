//! Methods with a hidden token on names that a condition binds, later in the same condition.
//! A chain of `let`s binds each name from its `&&` on, to the end of the block.
//! edition: 2024

use spin_lock_safe::{SpinLock, spin_lock_safe};

#[spin_lock_safe]
mod driver {
    use super::*;

    pub struct Queue(SpinLock<Vec<u32>>);

    impl Queue {
        fn is_empty(&self) -> bool {
            self.0.acquire().is_empty()
        }

        fn pop(&self) -> Option<u32> {
            self.0.acquire().pop()
        }
    }

    pub fn first(queues: &[Queue], numbers: &[u32]) -> Option<u32> {
        if let Some(queue) = queues.first()
            && !queue.is_empty()
            && !numbers.is_empty()
            && let Some(next) = queue.pop()
        {
            return Some(next);
        }
        let queue = numbers;
        (!queue.is_empty()).then_some(0)
    }
}

fn main() {
    let _ = driver::first;
}
