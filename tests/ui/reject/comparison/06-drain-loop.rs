//! A loop that drains a queue, whose branch for canceled requests completes under the lock.
//! The other branch releases and acquires again.

use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{PKDPC, PVOID, STATUS_CANCELLED, STATUS_SUCCESS};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

struct Waiting {
    irp: Irp,
    is_canceled: bool,
}

static QUEUE: SpinLock<Vec<Waiting>> = SpinLock::new(Vec::new());

#[spin_lock_safe(KDEFERRED_ROUTINE)]
unsafe extern "system" fn drain(_: PKDPC, _: PVOID, _: PVOID, _: PVOID) {
    let mut queue = QUEUE.acquire_at_dpc_level();
    while let Some(next) = queue.pop() {
        let mut irp = next.irp;
        if next.is_canceled {
            irp.set_status(STATUS_CANCELLED);
            IoCompleteRequest(irp, IO_NO_INCREMENT); //~
            continue;
        }
        queue.release();
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(irp, IO_DISK_INCREMENT);
        queue = QUEUE.acquire_at_dpc_level();
    }
    queue.release();
}

fn main() {}
