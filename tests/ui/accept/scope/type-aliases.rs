//! Aliases of types, with and without parameters of their own.
//! They are read where they are defined.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use std::sync::Arc;

    use spin_lock_safe::{Irp, SpinLock};

    pub type Shared<T> = Arc<T>;
    pub type Waiters = Queue;
    pub type Locked = SpinLock<Vec<Irp>>;
    pub type Result<T> = core::result::Result<T, i32>;

    #[derive(Default)]
    pub struct Queue {
        irps: Locked,
    }

    impl Waiters {
        pub fn put(&self, irp: Irp) {
            self.irps.acquire().push(irp);
        }

        pub fn find(name: &str) -> Result<Self> {
            if name.is_empty() { Err(-1) } else { Ok(Self::default()) }
        }
    }

    pub struct Device {
        waiters: Waiters,
        spare: Shared<Waiters>,
    }

    pub fn both(device: &Device, other: &Waiters, irps: [Irp; 4]) -> Result<()> {
        let [first, second, third, fourth] = irps;
        device.waiters.put(first);
        device.spare.put(second);
        Waiters::put(other, third);
        Queue::find("a")?.put(fourth);
        Ok(())
    }
}

fn main() {}
