//! A helper of a scope with a sole guard completes without a token.
//! It gets no hidden token, for its caller has none to pass beside the guard.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SoleSpinLockGuard, SpinLock};

    static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

    pub unsafe extern "system" fn complete_last() {
        finish(QUEUE.acquire_sole());
    }

    fn finish(mut queue: SoleSpinLockGuard<'_, Vec<Irp>>) {
        let last = queue.pop();
        drop(queue);
        if let Some(irp) = last {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
