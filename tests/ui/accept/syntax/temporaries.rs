//! Guards that live for one statement: chains, compound assignments, arguments, `let _ =`.
//! A temporary guard is released at the end of its statement.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    queue.acquire().push(irp);
    let count = queue.acquire().len();
    let _ = queue.acquire();
    let _ = (queue.acquire().len(), queue.acquire().capacity());
    queue.acquire().truncate(count);
    let irp = { queue.acquire().pop() };
    let irp = irp.or_else(|| queue.acquire().pop());
    irp.into_iter()
        .for_each(|irp| IoCompleteRequest(irp, IO_NO_INCREMENT));
}

fn main() {}
