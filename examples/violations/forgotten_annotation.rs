//! A helper completes, and neither has the annotation nor takes a token.
//! Its caller could hold any lock, and nothing would check that.

use spin_lock_safe::Irp;
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::NTSTATUS;

fn complete(mut irp: Irp, status: NTSTATUS) {
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
