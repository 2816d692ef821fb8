//! A helper of a scope releases its caller's guard and completes with the hidden token.
//! The guard borrows the token. Way out: a sole guard, whose release gives the token back.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SpinLock, SpinLockGuard};

    static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

    pub unsafe extern "system" fn complete_last() {
        finish(QUEUE.acquire());
    }

    fn finish(mut queue: SpinLockGuard<'_, Vec<Irp>>) {
        let last = queue.pop();
        drop(queue);
        if let Some(irp) = last {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
