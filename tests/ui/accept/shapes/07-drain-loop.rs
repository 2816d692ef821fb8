//! A loop that drains a queue: release, complete and acquire again, in each round.
//! Shape 7, the commonest correct one, seen in event and ramshared.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock, KeReleaseSpinLock,
};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn drain(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    let mut waiting = KeAcquireSpinLock(queue);
    while let Some(irp) = waiting.pop() {
        KeReleaseSpinLock(waiting);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        waiting = KeAcquireSpinLock(queue);
    }
    KeReleaseSpinLock(waiting);
}

fn main() {}
