//! A safe helper that declares its token, beside one of its name that needs more of it.
//! Only what the system calls is given a token that is made.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, LockToken};

    #[cfg(any())]
    fn finish(irp: Irp) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }

    pub fn finish(_token: &LockToken, irp: Irp) {
        IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
    }
}

fn main() {}
