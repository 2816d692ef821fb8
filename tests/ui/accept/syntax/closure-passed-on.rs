//! Closures that complete, given to functions at once, by reference, boxed, nested.
//! A closure borrows the token for as long as it lives.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn drain(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    let taken = std::mem::take(&mut *queue.acquire());
    taken
        .into_iter()
        .for_each(|irp| IoCompleteRequest(irp, IO_NO_INCREMENT));
    let last = queue.acquire().pop();
    last.map(|irp| IoCompleteRequest(irp, IO_NO_INCREMENT))
        .unwrap_or_default();
    let mut boxed: Box<dyn FnMut(Irp) + '_> = Box::new(|irp| IoCompleteRequest(irp, 1));
    each(Vec::new(), &mut *boxed);
    drop(boxed);
    let complete = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
    let complete_all = |irps: Vec<Irp>| irps.into_iter().for_each(complete);
    complete_all(Vec::new());
    queue.acquire().clear();
}

fn each(irps: Vec<Irp>, complete: &mut dyn FnMut(Irp)) {
    irps.into_iter().for_each(complete);
}

fn main() {}
