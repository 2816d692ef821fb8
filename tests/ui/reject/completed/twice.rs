//! A request completed twice.
//! `IoCompleteRequest` consumes the `Irp`: after it the request is not the driver's.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, failed: bool, token: &mut LockToken) {
    if failed {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    IoCompleteRequest(irp, 1);
}

fn main() {}
