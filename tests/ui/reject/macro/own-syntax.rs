//! A completing call under a lock, in a macro with syntax of its own.
//! Whatever the macro makes of its arguments, the calls in them are the body's.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

macro_rules! when {
    ($condition:expr => $then:expr) => {
        if $condition {
            $then
        }
    };
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut open = open.acquire();
    when!(*open > 0 => IoCompleteRequest(irp, IO_NO_INCREMENT));
    *open -= 1;
}

fn main() {}
