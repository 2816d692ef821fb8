//! A guard in a field of the driver's own type.
//! Whatever owns a guard holds its lock.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

struct Section<'a> {
    queue: SpinLockGuard<'a, Vec<Irp>>,
    name: &'static str,
}

#[spin_lock_safe]
fn finish(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) -> &'static str {
    let section = Section {
        queue: queue.acquire(),
        name: "queue",
    };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    section.name
}

fn main() {}
