//! An exclusive token beside what stands for the queue's lock.
//! With it the routine could complete while the lock is held.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::PIO_CSQ;
use spin_lock_safe::{HeldOnEntry, Irp, LockToken, SpinLock, spin_lock_safe};

static DONE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
unsafe extern "system" fn release_lock(_: PIO_CSQ, held: HeldOnEntry<'_>, token: &mut LockToken) {
    drop(held);
    let next = DONE.acquire().pop();
    if let Some(irp) = next {
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
}

fn main() {}
