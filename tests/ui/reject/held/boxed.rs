//! A guard behind a `Box<dyn …>`.
//! A hidden type still has the guard's lifetime, and is dropped after the call.

use std::fmt::Debug;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _held: Box<dyn Debug + '_> = Box::new(open.acquire());
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
