//! A flag is set under the lock, the lock released, and `if flag` completes.
//! Shape 9, seen in defect_toastmon.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock};

    fn one_done(outstanding: &SpinLock<u32>, irp: Irp) -> Option<Irp> {
        let mut left = outstanding.acquire();
        *left -= 1;
        let last = *left == 0;
        left.release();
        if last {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            return None;
        }
        Some(irp)
    }
}

fn main() {}
