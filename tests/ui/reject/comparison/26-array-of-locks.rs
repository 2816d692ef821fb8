//! A DPC acquires all locks of an array, and its releasing loop begins with the second one.
//! The first guard is a variable of its own, or the array would release it, too.

use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{PKDPC, PVOID};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUES: [SpinLock<Vec<Irp>>; 4] = [const { SpinLock::new(Vec::new()) }; 4];

#[spin_lock_safe(KDEFERRED_ROUTINE)]
unsafe extern "system" fn finish(_: PKDPC, _: PVOID, _: PVOID, _: PVOID) {
    let mut queues = QUEUES.each_ref().map(|queue| queue.acquire_at_dpc_level());
    let next = queues.iter_mut().find_map(|queue| queue.pop());
    let [first, others @ ..] = queues;
    for queue in others {
        queue.release();
    }
    if let Some(irp) = next {
        IoCompleteRequest(irp, IO_DISK_INCREMENT); //~
    }
    first.release();
}

fn main() {}
