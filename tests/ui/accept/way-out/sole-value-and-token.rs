//! `split` lends the value of a sole guard and its token at once.
//! They are two borrows of different fields.

use spin_lock_safe::{Irp, SoleSpinLockGuard, SpinLock};

fn move_one(queue: &mut SoleSpinLockGuard<'_, Vec<Irp>>, waiting: &SpinLock<Vec<Irp>>) {
    let (queue, token) = queue.split();
    queue.extend(waiting.acquire(token).pop());
}

fn main() {}
