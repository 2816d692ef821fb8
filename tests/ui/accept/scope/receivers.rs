//! Methods with hidden tokens on receivers whose type is shown in many ways.
//! And methods of these names that vectors have, on values of other types.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use std::sync::Arc;
    
    use spin_lock_safe::{Irp, SpinLock};
    use spin_lock_safe::sys::PVOID;

    #[derive(Default)]
    pub struct Queue {
        irps: SpinLock<Vec<Irp>>,
    }

    pub struct Adapter {
        queues: [Queue; 2],
    }

    impl Queue {
        pub fn new() -> Self {
            Self::default()
        }

        pub fn push(&self, irp: Irp) {
            self.irps.acquire().push(irp);
        }

        pub fn len(&self) -> usize {
            self.irps.acquire().len()
        }
    }

    pub fn start(adapter: &Adapter, irps: [Irp; 3]) -> usize {
        let [first, second, third] = irps;
        let shared = Arc::new(Queue::new());
        let other = Arc::clone(&shared);
        other.push(first);
        adapter.queues[1].push(second);
        let mut list = Vec::new();
        list.push(third);
        let words: Vec<&str> = "a b".split(' ').collect();
        words.len() + words[0].len() + list.len() + shared.len()
    }

    /// # Safety
    ///
    /// The system calls it with the adapter.
    pub unsafe extern "system" fn dpc(context: PVOID) -> usize {
        // SAFETY: the context is the adapter.
        let adapter = unsafe { &*context.cast::<Adapter>() };
        let mut all = 0;
        for queue in &adapter.queues {
            all += queue.len();
        }
        all
    }
}

fn main() {}
