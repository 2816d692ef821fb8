//! A routine that is entered with the queue lock held and completes first.
//! The routine may not complete at all: the types do not tell when the lock is released.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::PIO_CSQ;
use spin_lock_safe::{HeldOnEntry, Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
unsafe extern "system" fn release_lock(_: PIO_CSQ, held: HeldOnEntry<'_>) {
    // SAFETY: the other routine left this lock held.
    let mut queue = unsafe { held.guard(&QUEUE) };
    if let Some(irp) = queue.pop() {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
