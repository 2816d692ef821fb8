//! The pair of routines for `DISPATCH_LEVEL`, in a DPC that completes after the release.
//! The requests are taken off a list.

use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{PKDPC, PVOID};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static DONE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(KDEFERRED_ROUTINE)]
unsafe extern "system" fn finish(_: PKDPC, _: PVOID, _: PVOID, _: PVOID) {
    let mut done = DONE.acquire_at_dpc_level();
    let next = done.pop();
    done.release();
    if let Some(irp) = next {
        IoCompleteRequest(irp, IO_DISK_INCREMENT);
    }
}

fn main() {}
