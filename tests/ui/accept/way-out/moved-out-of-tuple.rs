//! The tuple is taken apart by a pattern, or dropped as a whole.
//! Each part is a variable of its own then.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, bytes: &SpinLock<u64>, irps: [Irp; 2], token: &mut LockToken) {
    let [first, second] = irps;
    let (o, b) = (open.acquire(), bytes.acquire());
    drop(o);
    drop(b);
    IoCompleteRequest(first, IO_NO_INCREMENT);
    let pair = (open.acquire(), bytes.acquire());
    drop(pair);
    IoCompleteRequest(second, IO_NO_INCREMENT);
}

fn main() {}
