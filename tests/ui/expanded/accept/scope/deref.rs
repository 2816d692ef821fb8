// What the attribute makes of `accept/scope/deref.rs`; a test in `macros` compares it.

//! Methods and fields through a `Deref` of the scope.
//! A type without a method of the name has that of what it points to.

use spin_lock_safe::spin_lock_safe;

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
        ///
        /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
        pub fn put(&self, irp: Irp, no_spin_lock_held: &::spin_lock_safe::LockToken) {
            self.queue.put(irp, no_spin_lock_held);
        }
    }
    impl Queue {
        ///
        /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
        pub fn put(&self, irp: Irp, no_spin_lock_held: &::spin_lock_safe::LockToken) {
            self.irps.acquire(no_spin_lock_held).push(irp);
        }
    }
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn start(
        handle: &Handle,
        first: Irp,
        second: Irp,
        no_spin_lock_held: &::spin_lock_safe::LockToken,
    ) {
        handle.put(first, no_spin_lock_held);
        handle.queue.put(second, no_spin_lock_held);
    }
}

fn main() {}
