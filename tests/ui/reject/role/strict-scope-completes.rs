//! A timer that completes through a helper, in a `strict` module.
//! `strict` on a scope applies to its entry points.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe(strict)]
mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

    pub struct Extension {
        done: SpinLock<Vec<Irp>>,
    }

    #[spin_lock_safe(HW_TIMER)]
    unsafe extern "system" fn timer(extension: &Extension) {
        extension.finish();
    }

    impl Extension {
        fn finish(&self) {
            let next = self.done.acquire().pop();
            if let Some(irp) = next {
                IoCompleteRequest(irp, IO_NO_INCREMENT);
            }
        }
    }
}

fn main() {}
