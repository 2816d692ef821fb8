//! A trial to acquire whose other branch completes: with the attribute, or with `let … else`.
//! The attribute rewrites the match; `let … else` ends what is matched before its block.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn annotated(done: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    match done.try_acquire_at_dpc_level() {
        Some(mut done) => *done += 1,
        None => IoCompleteRequest(irp, IO_NO_INCREMENT),
    }
}

fn plain(done: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let Some(mut done) = done.try_acquire_at_dpc_level(token) else {
        return IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    };
    *done += 1;
}

fn main() {
    let _ = (annotated, plain);
}
