//! What keeps the token borrowed once the queue's lock is left held, moved away.
//! Its name is not the user's: nobody ends that borrow before the routine returns.
//! points: attribute

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::PIO_CSQ;
use spin_lock_safe::{HeldOnReturn, Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
unsafe extern "system" fn acquire_lock(_: PIO_CSQ, irql: HeldOnReturn<'_>) {
    let mut queue = QUEUE.acquire();
    let next = queue.pop();
    irql.leave(queue);
    drop(__spin_lock_safe_call);
    if let Some(irp) = next {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
