//! A short second lock under a sole guard, with the token that the guard lends.
//! `split` lends the value with it, so that what the second lock guards can be moved over.
//! In a scope: the attribute on the module passes the token to the caller only.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{Irp, SoleSpinLockGuard, SpinLock};

    fn drain(queue: &SpinLock<Vec<Irp>>, waiting: &SpinLock<Vec<Irp>>) {
        let mut held = queue.acquire_sole();
        let count = waiting.acquire(held.token()).len();
        for _ in 0..count {
            let (queue, token) = held.split();
            queue.extend(waiting.acquire(token).pop());
        }
        finish(held);
    }

    fn finish(mut held: SoleSpinLockGuard<'_, Vec<Irp>>) {
        let irps = core::mem::take(&mut *held);
        let token = held.release();
        for irp in irps {
            IoCompleteRequest(token, irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
