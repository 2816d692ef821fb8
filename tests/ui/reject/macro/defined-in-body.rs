//! A `macro_rules!` in the body whose expansion calls a routine.
//! Its calls would be made where no token is written.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    macro_rules! complete {
        ($irp:expr) => {
            IoCompleteRequest($irp, IO_NO_INCREMENT)
        };
    }
    complete!(irp);
}

fn main() {}
