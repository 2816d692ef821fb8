//! A guard whose name is bound anew, and the new one released.
//! Shadowing drops nothing: the first lock is still held.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, bytes: &SpinLock<u64>, irp: Irp, token: &mut LockToken) {
    let guard = open.acquire();
    let count = u64::from(*guard);
    let mut guard = bytes.acquire();
    *guard += count;
    guard.release();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
