//! The function passes the token on to the closure.
//! The closure borrows nothing itself and is an `Fn`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

fn each(irps: Vec<Irp>, complete: impl Fn(Irp, &mut LockToken), token: &mut LockToken) {
    for irp in irps {
        complete(irp, token);
    }
}

#[spin_lock_safe]
fn finish(irps: Vec<Irp>, token: &mut LockToken) {
    let complete = |irp, token: &mut LockToken| IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    each(irps, complete, token);
}

fn main() {}
