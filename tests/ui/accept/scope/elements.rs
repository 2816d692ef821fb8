//! Elements of lists and options, in closures and by the methods that give them out.
//! They are of the type that the list shows.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::{Irp, SpinLock};

    #[derive(Default)]
    pub struct Queue {
        irps: SpinLock<Vec<Irp>>,
    }

    impl Queue {
        pub fn put(&self, irp: Irp) {
            self.irps.acquire().push(irp);
        }

        pub fn clear(&self) {
            self.irps.acquire().clear();
        }

        pub fn is_idle(&self) -> bool {
            self.irps.acquire().is_empty()
        }
    }

    pub fn clear_all(queues: &[Queue], spare: Option<&Queue>, mut list: Vec<Queue>, irp: Irp) -> bool {
        queues.iter().filter(|queue| !queue.is_idle()).for_each(|queue| queue.clear());
        spare.map(|queue| queue.put(irp));
        if let Some(first) = queues.first() {
            first.clear();
        }
        while let Some(queue) = list.pop() {
            queue.clear();
        }
        let numbers = vec![1, 2, 3];
        let small = numbers.iter().all(|number| *number < 4);
        queues.iter().all(Queue::is_idle_now) && queues.iter().any(|queue| queue.is_idle()) && small
    }

    impl Queue {
        fn is_idle_now(&self) -> bool {
            true
        }
    }
}

fn main() {}
