//! A second `Irp` by `clone`, to complete the request twice.
//! An `Irp` is the one handle to its request.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(irp.clone(), IO_NO_INCREMENT);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
