// What the attribute makes of `accept/scope/visible-token.rs`; a test in `macros` compares it.

//! In a scope, functions that name their token keep it, and pass it to hidden ones.
//! A trait fixes its signatures, so the token is named in the trait.

use spin_lock_safe::spin_lock_safe;

pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, LockToken, SpinLock};
    pub trait Finish {
        fn finish(&self, irp: Irp, token: &mut LockToken);
    }
    pub struct Device {
        done: SpinLock<u32>,
    }
    impl Finish for Device {
        fn finish(&self, irp: Irp, token: &mut LockToken) {
            self.count(token);
            IoCompleteRequest(token, irp, IO_NO_INCREMENT);
        }
    }
    impl Device {
        fn count(&self, no_spin_lock_held: &::spin_lock_safe::LockToken) {
            *self.done.acquire(no_spin_lock_held) += 1;
        }
        pub fn finish_all(&self, irps: Vec<Irp>, token: &mut LockToken) {
            for irp in irps {
                self.finish(irp, token);
            }
        }
    }
}

fn main() {}
