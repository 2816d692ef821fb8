//! Two closures that complete are alive at the same time, and one call runs one of them.
//! Each keeps the token for itself. Way out: a `match`, or the token as their parameter.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(first: Irp, second: Option<Irp>, token: &mut LockToken) {
    second.map_or_else(
        || IoCompleteRequest(first, IO_NO_INCREMENT),
        |second| IoCompleteRequest(second, IO_NO_INCREMENT),
    );
}

fn main() {}
