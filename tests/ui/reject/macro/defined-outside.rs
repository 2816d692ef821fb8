//! A macro from elsewhere whose expansion calls a routine without a token.
//! The attribute sees only its name; rustc sees the missing argument.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

macro_rules! complete {
    ($irp:expr) => {
        IoCompleteRequest($irp, IO_NO_INCREMENT)
    };
}

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    complete!(irp);
}

fn main() {}
