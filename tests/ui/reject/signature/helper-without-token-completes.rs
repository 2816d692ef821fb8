//! A helper that completes and names no token.
//! No attribute sees the callers of a function: they must see the token.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp) {
    *open.acquire() -= 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
