//! A request is completed through a reference to it.
//! Completing consumes the `Irp`, so that nobody completes it again.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(&irp, IO_NO_INCREMENT);
}

fn main() {}
