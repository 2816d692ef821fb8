//! An entry point that is a method of the driver's own trait, called by the trait's name under a lock.
//! The trait says `unsafe`, too, so the call needs a block.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

trait Routines {
    unsafe extern "C" fn complete(irp: *mut IRP);
}

struct Disk;

impl Routines for Disk {
    #[spin_lock_safe]
    unsafe extern "C" fn complete(irp: *mut IRP) {
        // SAFETY: the request is to complete.
        IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
    }
}

#[spin_lock_safe]
unsafe extern "C" fn start<R: Routines>(irp: *mut IRP) {
    let _queue = QUEUE.acquire();
    R::complete(irp);
}

fn main() {}
