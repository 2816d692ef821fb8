//! The token of a sole guard is lent in an argument of a call on the guard's value.
//! The value is borrowed for the whole call, and `token` borrows the guard. Way out: `split`.

use spin_lock_safe::{Irp, SoleSpinLockGuard, SpinLock};

fn move_one(queue: &mut SoleSpinLockGuard<'_, Vec<Irp>>, waiting: &SpinLock<Vec<Irp>>) {
    queue.extend(waiting.acquire(queue.token()).pop());
}

fn main() {}
