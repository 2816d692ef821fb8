//! A loop that acquires a lock at the end of each round, and releases it in each branch.
//! The guard is declared before the loop, as in C.

use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{PKDPC, PVOID};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static DONE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
static BYTES: SpinLock<usize> = SpinLock::new(0);

#[spin_lock_safe(KDEFERRED_ROUTINE)]
unsafe extern "system" fn finish(_: PKDPC, _: PVOID, _: PVOID, _: PVOID) {
    let done = core::mem::take(&mut *DONE.acquire_at_dpc_level());
    let mut bytes;
    for irp in done {
        let transferred = irp.information();
        IoCompleteRequest(irp, IO_DISK_INCREMENT);
        bytes = BYTES.acquire_at_dpc_level();
        *bytes += transferred;
        if *bytes > 1 << 20 {
            *bytes = 0;
            bytes.release();
            continue;
        }
        bytes.release();
    }
}

fn main() {}
