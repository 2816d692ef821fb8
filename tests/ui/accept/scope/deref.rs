//! Methods and fields through a `Deref` of the scope.
//! A type without a method of the name has that of what it points to.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use core::ops::Deref;

    use spin_lock_safe::{Irp, SpinLock};

    pub struct Queue {
        irps: SpinLock<Vec<Irp>>,
    }

    pub struct Adapter {
        queue: Queue,
    }

    pub struct Handle(&'static Adapter);

    impl Deref for Handle {
        type Target = Adapter;

        fn deref(&self) -> &Adapter {
            self.0
        }
    }

    impl Adapter {
        pub fn put(&self, irp: Irp) {
            self.queue.put(irp);
        }
    }

    impl Queue {
        pub fn put(&self, irp: Irp) {
            self.irps.acquire().push(irp);
        }
    }

    pub fn start(handle: &Handle, first: Irp, second: Irp) {
        handle.put(first);
        handle.queue.put(second);
    }
}

fn main() {}
