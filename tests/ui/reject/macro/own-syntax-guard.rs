//! A macro with syntax of its own that takes a lock and runs a block under it, which completes.
//! The guard is the macro's variable, and it borrows the token like any other.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

macro_rules! with {
    ($guard:ident in $lock:expr => $body:block) => {{
        let mut $guard = $lock;
        $body
    }};
}

#[spin_lock_safe]
fn finish(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    with!(queue in queue.acquire() => {
        for irp in queue.drain(..) {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    });
}

fn main() {}
