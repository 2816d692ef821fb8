//! A try-acquire kept in a variable: `if let Some(guard) = tried { … } else { complete }`.
//! The variable lives on in the `else`. Way out: `let … else` on the call itself.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn queue_or_complete(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    let tried = queue.try_acquire_at_dpc_level();
    if let Some(mut waiting) = tried {
        waiting.push(irp);
    } else {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
