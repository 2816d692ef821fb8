//! Closures that only lock: several at once, called under another lock, given as `Fn`.
//! They share the token, so there may be many of them.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, bytes: &SpinLock<usize>, irp: Irp, token: &mut LockToken) {
    let one_less = || *open.acquire() -= 1;
    let add = |count| *bytes.acquire() += count;
    let held = open.acquire();
    add(1);
    held.release();
    one_less();
    apply(&add);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn apply(add: &dyn Fn(usize)) {
    add(512);
}

fn main() {}
