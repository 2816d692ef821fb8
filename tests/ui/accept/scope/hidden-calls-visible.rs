//! In a scope, a function with a hidden token calls one that names its token.
//! The attribute knows both, and passes the token in its place.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, LockToken, SpinLock};

    pub struct Device {
        done: SpinLock<u32>,
    }

    impl Device {
        pub fn finish(&self, token: &mut LockToken, irp: Irp) {
            self.count();
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }

        pub fn finish_both(&self, first: Irp, second: Irp) {
            self.finish(first);
            Self::finish(self, second);
        }

        fn count(&self) {
            *self.done.acquire() += 1;
        }
    }
}

fn main() {}
