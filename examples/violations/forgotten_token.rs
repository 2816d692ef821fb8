//! A helper completes, and does not say so in its signature.
//! Its callers must see in its signature that it completes.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::NTSTATUS;
use spin_lock_safe::{Irp, spin_lock_safe};

#[spin_lock_safe]
fn complete(mut irp: Irp, status: NTSTATUS) {
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
