//! Two guards in a tuple, of which one is moved out and released.
//! The other is still held.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, bytes: &SpinLock<u64>, irp: Irp, token: &mut LockToken) {
    let pair = (open.acquire(), bytes.acquire());
    drop(pair.0);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
