//! A lock left held under a token of a shorter life than the routine.
//! The token that counts it must not be used until the routine returns.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::PIO_CSQ;
use spin_lock_safe::{HeldOnReturn, Irp, LockToken, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
unsafe extern "system" fn acquire_lock(_: PIO_CSQ, irql: HeldOnReturn<'_>, token: &mut LockToken) {
    let next = QUEUE.acquire().pop();
    {
        let shorter = &*token;
        irql.leave(QUEUE.acquire(shorter));
    }
    if let Some(irp) = next {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
