//! A trial to acquire in a function without the attribute, whose other branch completes.
//! What is matched keeps its type alive in every branch, and nothing rewrites it here.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock};

fn finish(done: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    match done.try_acquire_at_dpc_level(token) {
        Some(mut done) => *done += 1,
        None => IoCompleteRequest(token, irp, IO_NO_INCREMENT),
    }
}

fn main() {
    let _ = finish;
}
