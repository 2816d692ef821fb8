//! An attribute on a statement whose argument completes, too.
//! The call becomes a `match`, and the attribute stays on the statement.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
pub fn finish(first: Irp, second: Irp, token: &mut LockToken) {
    #[cfg(debug_assertions)]
    IoCompleteRequest(
        {
            IoCompleteRequest(first, IO_NO_INCREMENT);
            second
        },
        IO_NO_INCREMENT,
    );
    #[cfg(not(debug_assertions))]
    let _ = (first.into_raw(), second.into_raw());
}

fn main() {}
