//! A `match` instead of two closures, and two closures with the token as a parameter.
//! Each arm borrows the token for its own call; each closure gets it from its caller.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(first: Irp, second: Option<Irp>, token: &mut LockToken) {
    match second {
        None => IoCompleteRequest(first, IO_NO_INCREMENT),
        Some(second) => IoCompleteRequest(second, IO_NO_INCREMENT),
    }
}

#[spin_lock_safe]
fn finish_both(first: Irp, second: Irp, token: &mut LockToken) {
    let succeed = |irp, token: &mut LockToken| IoCompleteRequest(irp, 1);
    let fail = |irp, token: &mut LockToken| IoCompleteRequest(irp, IO_NO_INCREMENT);
    succeed(first, token);
    fail(second, token);
}

fn main() {
    let _ = (finish, finish_both);
}
