//! A destructor that completes, of a value made before the lock was taken.
//! The value has the exclusive borrow of the token for as long as it lives.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock};

struct CompleteOnDrop<'a> {
    irp: Option<Irp>,
    token: &'a mut LockToken,
}

impl Drop for CompleteOnDrop<'_> {
    fn drop(&mut self) {
        if let Some(irp) = self.irp.take() {
            IoCompleteRequest(self.token, irp, IO_NO_INCREMENT);
        }
    }
}

fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _guard;
    let last = CompleteOnDrop {
        irp: Some(irp),
        token,
    };
    _guard = open.acquire(last.token);
}

fn main() {}
