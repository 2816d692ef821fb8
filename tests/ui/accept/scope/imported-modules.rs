//! Calls through modules that are imported, also under another name.
//! What a path starts with may be an import.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    pub mod queue {
        pub mod list {
            use spin_lock_safe::{Irp, SpinLock};

            pub static IRPS: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

            pub fn put(irp: Irp) {
                IRPS.acquire().push(irp);
            }
        }
    }

    pub mod start_io {
        use super::queue::list::{self, put as enqueue};
        use super::queue::{self as queues, list as irps};
        use spin_lock_safe::Irp;

        pub fn start(irps: [Irp; 4]) {
            let [first, second, third, fourth] = irps;
            list::put(first);
            irps::put(second);
            queues::list::put(third);
            enqueue(fourth);
        }
    }
}

fn main() {}
