//! A helper with `&LockToken`, called under a lock and without one.
//! Who only locks takes the token shared, so that its callers may hold a lock.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static BYTES: SpinLock<usize> = SpinLock::new(0);
static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn count(irp: &Irp, token: &LockToken) {
    *BYTES.acquire() += irp.information();
}

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    let mut open = OPEN.acquire();
    *open -= 1;
    count(&irp, token);
    open.release();
    count(&irp, token);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
