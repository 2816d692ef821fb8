// What the attribute makes of `accept/scope/renamed-types.rs`; a test in `macros` compares it.

//! Types that `use` gives other names, from the scope and from elsewhere.
//! A name is followed to the type that it was imported from.

use spin_lock_safe::spin_lock_safe;

pub mod driver {
    pub mod read {
        use spin_lock_safe::{Irp, SpinLock};
        #[derive(Default)]
        pub struct Queue {
            irps: SpinLock<Vec<Irp>>,
        }
        impl Queue {
            ///
            /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
            pub fn put(
                &self,
                irp: Irp,
                no_spin_lock_held: &::spin_lock_safe::LockToken,
            ) {
                self.irps.acquire(no_spin_lock_held).push(irp);
            }
        }
    }
    pub mod write {
        use spin_lock_safe::Irp;
        pub struct Queue(pub Vec<Irp>);
        impl Queue {
            ///
            /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
            pub fn put(
                &mut self,
                irp: Irp,
                no_spin_lock_held: &::spin_lock_safe::LockToken,
            ) {
                _ = &no_spin_lock_held;
                self.0.push(irp);
            }
        }
    }
    use std::sync::Arc as Shared;
    use self::read::Queue as ReadQueue;
    use self::write::Queue as WriteQueue;
    use spin_lock_safe::Irp;
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn both(
        read: &ReadQueue,
        write: &mut WriteQueue,
        shared: &Shared<ReadQueue>,
        irps: [Irp; 4],
        no_spin_lock_held: &::spin_lock_safe::LockToken,
    ) {
        let [first, second, third, fourth] = irps;
        read.put(first, no_spin_lock_held);
        write.put(second, no_spin_lock_held);
        shared.put(third, no_spin_lock_held);
        ReadQueue::put(read, fourth, no_spin_lock_held);
    }
}

fn main() {}
