//! The macro takes the token.
//! What it calls is then written in full.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

macro_rules! complete {
    ($token:expr, $irp:expr) => {
        IoCompleteRequest($token, $irp, IO_NO_INCREMENT)
    };
}

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    complete!(token, irp);
}

fn main() {
    let _ = finish;
}
