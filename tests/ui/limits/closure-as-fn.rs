//! A closure that completes, given where an `Fn` is wanted.
//! It changes the token, so it is an `FnMut`. Way out: the token as a parameter.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

fn each(irps: Vec<Irp>, complete: impl Fn(Irp)) {
    irps.into_iter().for_each(complete);
}

#[spin_lock_safe]
fn finish(irps: Vec<Irp>, token: &mut LockToken) {
    each(irps, |irp| IoCompleteRequest(irp, IO_NO_INCREMENT));
}

fn main() {}
