//! A call that completes, as an argument of a helper whose token comes first.
//! The token, written first, is borrowed before it. Way out: a `let`, or the token last.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

fn log(_token: &mut LockToken, (): ()) {}

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    log(token, IoCompleteRequest(irp, IO_NO_INCREMENT));
}

fn main() {}
