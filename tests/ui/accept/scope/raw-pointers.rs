//! Methods with hidden tokens through raw pointers and `NonNull`.
//! The system hands out pointers, and a device extension keeps them.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use core::ptr::NonNull;

    use spin_lock_safe::{Irp, SpinLock};

    pub struct Adapter {
        irps: SpinLock<Vec<Irp>>,
    }

    pub struct Unit {
        adapter: NonNull<Adapter>,
        lower: *const Adapter,
    }

    impl Adapter {
        pub fn put(&self, irp: Irp) {
            self.irps.acquire().push(irp);
        }
    }

    impl Unit {
        pub fn put(&self, irps: [Irp; 5]) {
            let [first, second, third, fourth, fifth] = irps;
            // SAFETY: the adapter outlives its units.
            unsafe { self.adapter.as_ref() }.put(first);
            // SAFETY: the adapter outlives its units.
            unsafe { &*self.adapter.as_ptr() }.put(second);
            // SAFETY: the adapter outlives its units.
            let lower = unsafe { &*self.lower };
            lower.put(third);
            // SAFETY: the adapter outlives its units.
            unsafe { (*self.lower).put(fourth) };
            // SAFETY: the adapter outlives its units.
            if let Some(lower) = unsafe { self.lower.as_ref() } {
                lower.put(fifth);
            }
        }
    }
}

fn main() {}
