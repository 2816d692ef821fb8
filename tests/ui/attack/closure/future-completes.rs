//! An `async` block that completes, made while a lock is held, to be polled later.
//! It borrows the token exclusively from the place where it is made.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

fn poll<F>(_future: F) {}

#[spin_lock_safe]
fn later(done: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let held = done.acquire();
    let completes = async { IoCompleteRequest(irp, IO_NO_INCREMENT) };
    drop(held);
    poll(completes);
}

fn main() {}
