//! The request goes to a list, which a DPC completes.
//! The DPC runs when the routine that released the queue's lock has returned.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, KeReleaseSpinLock};
use spin_lock_safe::sys::{PIO_CSQ, PKDPC, PVOID};
use spin_lock_safe::{HeldOnEntry, Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());
static EXPIRED: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
unsafe extern "system" fn release_lock(_: PIO_CSQ, held: HeldOnEntry<'_>) {
    // SAFETY: the other routine left this lock held.
    let mut queue = unsafe { held.guard(&QUEUE) };
    let expired = queue.pop();
    KeReleaseSpinLock(queue);
    EXPIRED.acquire().extend(expired);
}

#[spin_lock_safe(KDEFERRED_ROUTINE)]
unsafe extern "system" fn complete_expired(_: PKDPC, _: PVOID, _: PVOID, _: PVOID) {
    let expired = std::mem::take(&mut *EXPIRED.acquire());
    for irp in expired {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
