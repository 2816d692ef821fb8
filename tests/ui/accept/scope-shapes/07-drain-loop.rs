//! A loop that drains a queue: release, complete and acquire again, in each round.
//! Shape 7, the commonest correct one, seen in event and ramshared.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock, KeReleaseSpinLock,
    };
    use spin_lock_safe::{Irp, SpinLock};

    fn drain(queue: &SpinLock<Vec<Irp>>) {
        let mut waiting = KeAcquireSpinLock(queue);
        while let Some(irp) = waiting.pop() {
            KeReleaseSpinLock(waiting);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            waiting = KeAcquireSpinLock(queue);
        }
        KeReleaseSpinLock(waiting);
    }
}

fn main() {}
