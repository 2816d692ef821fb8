//! A method of a trait locks, and the trait does not name the token.
//! Its signature cannot change in one implementation.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::SpinLock;

    pub trait Count {
        fn count(&self);
    }

    pub struct Device {
        open: SpinLock<u32>,
    }

    impl Count for Device {
        fn count(&self) {
            *self.open.acquire() += 1;
        }
    }
}

fn main() {}
