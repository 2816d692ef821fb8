//! A routine that is entered with a lock held calls an entry point without an `unsafe` block.
//! It has no token of its own, and the entry point would make one.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{PIO_CSQ, PIRP};
use spin_lock_safe::{Irp, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn complete(irp: PIRP) {
    // SAFETY: the caller hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
}

#[spin_lock_safe(IO_CSQ_INSERT_IRP)]
unsafe extern "system" fn insert(_: PIO_CSQ, irp: PIRP) {
    complete(irp);
}

fn main() {}
