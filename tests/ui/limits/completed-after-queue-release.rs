//! A request completed where the queue's lock was released, in the routine entered with it.
//! The types do not tell whether it was: complete in what runs afterwards, here a DPC.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, KeReleaseSpinLock};
use spin_lock_safe::sys::PIO_CSQ;
use spin_lock_safe::{HeldOnEntry, Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
unsafe extern "system" fn release_lock(_: PIO_CSQ, held: HeldOnEntry<'_>) {
    // SAFETY: the other routine left this lock held.
    let mut queue = unsafe { held.guard(&QUEUE) };
    let expired = queue.pop();
    KeReleaseSpinLock(queue);
    if let Some(irp) = expired {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
