//! A callback between acquire and release of the queue lock that completes.
//! It is entered with the queue lock held and must not release it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{PIO_CSQ, PIRP};
use spin_lock_safe::{Irp, spin_lock_safe};

#[spin_lock_safe(IO_CSQ_INSERT_IRP)]
unsafe extern "system" fn insert(_: PIO_CSQ, irp: PIRP) {
    // SAFETY: not even so.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
}

fn main() {}
