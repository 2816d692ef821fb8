//! A closure that completes, bound without `mut` and called by its name.
//! It changes the token, so it must be mutable. Way out: `let mut`, as rustc says, too.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    let complete = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
    complete(irp);
}

fn main() {}
