//! The user's own functions with tracked names, which take the token as the routines do.
//! A name stands for whatever is in scope; a wrapper with the routine's signature works.

use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, ddi, spin_lock_safe};

#[allow(non_snake_case)]
fn IoCompleteRequest(token: &mut LockToken, mut irp: Irp, boost: i8) {
    irp.set_information(0);
    ddi::IoCompleteRequest(token, irp, boost);
}

struct Queue(SpinLock<Vec<Irp>>);

impl Queue {
    fn acquire<'a>(&'a self, token: &'a LockToken) -> SpinLockGuard<'a, Vec<Irp>> {
        self.0.acquire(token)
    }
}

#[spin_lock_safe]
fn complete_first(queue: &Queue, token: &mut LockToken) {
    let first = queue.acquire().pop();
    if let Some(irp) = first {
        IoCompleteRequest(irp, ddi::IO_NO_INCREMENT);
    }
}

fn main() {}
