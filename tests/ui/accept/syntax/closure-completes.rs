//! Closures that complete, passed on as a value, or bound with `mut` and called.
//! Such a closure changes the token, so to call it by its name takes a `mut`.

#![allow(unused_parens, unused_braces)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    let waiting = std::mem::take(&mut *queue.acquire());
    let complete = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
    waiting.into_iter().for_each(complete);
    let mut complete = |irp: Irp| {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    };
    complete(irp);
    let next = queue.acquire().pop();
    let mut complete = ({ |irp| IoCompleteRequest(irp, IO_NO_INCREMENT) });
    next.map(&mut complete);
}

fn main() {}
