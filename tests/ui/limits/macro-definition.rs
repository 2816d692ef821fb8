//! A macro of one's own, in whose definition a tracked routine is called.
//! The attribute sees the macro's arguments only. Way out: a function, or the token as one of them.

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
