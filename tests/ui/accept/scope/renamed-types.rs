//! Types that `use` gives other names, from the scope and from elsewhere.
//! A name is followed to the type that it was imported from.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    pub mod read {
        use spin_lock_safe::{Irp, SpinLock};

        #[derive(Default)]
        pub struct Queue {
            irps: SpinLock<Vec<Irp>>,
        }

        impl Queue {
            pub fn put(&self, irp: Irp) {
                self.irps.acquire().push(irp);
            }
        }
    }

    pub mod write {
        use spin_lock_safe::Irp;

        pub struct Queue(pub Vec<Irp>);

        impl Queue {
            pub fn put(&mut self, irp: Irp) {
                self.0.push(irp);
            }
        }
    }

    use std::sync::Arc as Shared;

    use self::read::Queue as ReadQueue;
    use self::write::Queue as WriteQueue;
    use spin_lock_safe::Irp;

    pub fn both(read: &ReadQueue, write: &mut WriteQueue, shared: &Shared<ReadQueue>, irps: [Irp; 4]) {
        let [first, second, third, fourth] = irps;
        read.put(first);
        write.put(second);
        shared.put(third);
        ReadQueue::put(read, fourth);
    }
}

fn main() {}
