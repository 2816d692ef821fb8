//! Statics of a type of the scope, defined in a body.
//! Their types are known to the end of their block.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    pub struct Counter(SpinLock<u32>);

    impl Counter {
        pub const fn new() -> Self {
            Self(SpinLock::new(0))
        }

        pub fn count(&self) {
            *self.0.acquire() += 1;
        }
    }

    pub fn start() {
        static STARTED: Counter = Counter::new();
        static STEPS: [Counter; 1] = [Counter::new()];
        STARTED.count();
        STEPS[0].count();
    }
}

fn main() {}
