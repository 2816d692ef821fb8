//! In a module, a helper completes while its caller holds a lock.
//! The helper needs the token exclusively, though neither function shows a token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock};

    static OPEN: SpinLock<u32> = SpinLock::new(0);

    pub fn close(irp: Irp) {
        let mut open = OPEN.acquire();
        *open -= 1;
        finish(irp);
    }

    fn finish(irp: Irp) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
