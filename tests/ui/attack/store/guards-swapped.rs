//! A guard swapped into another variable, and what is left in its own is dropped.
//! Whatever `swap` leaves where, both variables may hold the guard.

use core::mem;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(done: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = Some(done.acquire());
    let mut other = None;
    mem::swap(&mut held, &mut other);
    drop(held);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
