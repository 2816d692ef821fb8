//! Methods of a trait object, and calls on references and boxes of it.
//! `impl dyn Trait` is an `impl` of a type like others.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::{Irp, SpinLock};

    pub trait Device: Sync {
        fn waiters(&self) -> &SpinLock<Vec<Irp>>;
    }

    impl dyn Device {
        pub fn wait(&self, irp: Irp) {
            self.waiters().acquire().push(irp);
        }
    }

    pub fn wait_both(one: &'static dyn Device, other: Box<dyn Device>, first: Irp, second: Irp) {
        one.wait(first);
        other.wait(second);
    }
}

fn main() {}
