//! The drain loop with a `continue` under the lock in one branch.
//! Shape 7: the lock is held at the start of each round, by whichever way.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock};

    fn drain(queue: &SpinLock<Vec<Irp>>, kept: &SpinLock<Vec<Irp>>) {
        let mut waiting = queue.acquire();
        loop {
            let Some(irp) = waiting.pop() else { break };
            if irp.information() == 0 {
                kept.acquire().push(irp);
                continue;
            }
            drop(waiting);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            waiting = queue.acquire();
        }
    }
}

fn main() {}
