//! A DPC acquires all locks of an array, and releases all of them in a loop.
//! The loop takes the array of guards apart.

use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{PKDPC, PVOID};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUES: [SpinLock<Vec<Irp>>; 4] = [const { SpinLock::new(Vec::new()) }; 4];

#[spin_lock_safe(KDEFERRED_ROUTINE)]
unsafe extern "system" fn finish(_: PKDPC, _: PVOID, _: PVOID, _: PVOID) {
    let mut queues = QUEUES.each_ref().map(|queue| queue.acquire_at_dpc_level());
    let next = queues.iter_mut().find_map(|queue| queue.pop());
    for queue in queues {
        queue.release();
    }
    if let Some(irp) = next {
        IoCompleteRequest(irp, IO_DISK_INCREMENT);
    }
}

fn main() {}
