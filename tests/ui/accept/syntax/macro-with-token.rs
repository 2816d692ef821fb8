//! A macro whose tokens are no list of expressions, with the token in its calls already.
//! Such a call stays as it is, and so does a tracked name that is no call.

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
    when!(*open.acquire(token) == 0 => IoCompleteRequest(token, irp, IO_NO_INCREMENT));
    let acquire = 1;
    when!(acquire == 1 => { let _ = stringify!(acquire is no call here); });
}

fn main() {}
