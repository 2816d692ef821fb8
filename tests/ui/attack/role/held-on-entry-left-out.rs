//! What stands for the queue's lock, left out by `#[cfg]`.
//! The system enters the routine with the lock held all the same.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::PIO_CSQ;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static DONE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
unsafe extern "system" fn release_lock(_: PIO_CSQ, #[cfg(any())] held: spin_lock_safe::HeldOnEntry<'_>) {
    let next = DONE.acquire().pop();
    if let Some(irp) = next {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
