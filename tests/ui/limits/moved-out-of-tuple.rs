//! Two guards in a tuple, moved out and released one after the other.
//! The tuple's type still counts as holding them. Way out: take it apart, or drop it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, bytes: &SpinLock<u64>, irp: Irp, token: &mut LockToken) {
    let pair = (open.acquire(), bytes.acquire());
    drop(pair.0);
    drop(pair.1);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
