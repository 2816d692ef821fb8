//! A trait that promises a safe function, and an entry point in its `impl`.
//! Safe code could call it under a lock; rustc compares the two.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

trait Routines {
    extern "C" fn complete(irp: *mut IRP);
}

struct Disk;

impl Routines for Disk {
    #[spin_lock_safe]
    unsafe extern "C" fn complete(irp: *mut IRP) {
        // SAFETY: the request is to complete.
        IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
    }
}

fn under_lock(queue: &SpinLock<u32>, irp: Irp, token: &LockToken) {
    let _queue = queue.acquire(token);
    Disk::complete(irp.into_raw());
}

fn main() {}
