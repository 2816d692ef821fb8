//! A `match` instead of two closures.
//! Each arm borrows the token for its own call.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(first: Irp, second: Option<Irp>, token: &mut LockToken) {
    match second {
        None => IoCompleteRequest(first, IO_NO_INCREMENT),
        Some(second) => IoCompleteRequest(second, IO_NO_INCREMENT),
    }
}

fn main() {
    let _ = finish;
}
