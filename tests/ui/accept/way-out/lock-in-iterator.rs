//! A method that names its token acquires the lock for each item.
//! The lock is released before the next line, so the caller may complete there.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

struct Waiting<'q>(&'q SpinLock<Vec<Irp>>);

#[spin_lock_safe]
impl Waiting<'_> {
    fn take_next(&mut self) -> Option<Irp> {
        self.0.acquire().pop()
    }
}

#[spin_lock_safe]
fn complete_all(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    let mut waiting = Waiting(queue);
    while let Some(irp) = waiting.take_next(token) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
