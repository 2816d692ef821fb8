//! A method in `also(..)` that wants the token exclusively, without the `&mut` before its path.
//! A method's usual token is a `&LockToken`, for most of them lock.

use spin_lock_safe::{LockToken, spin_lock_safe};

struct Queue;

impl Queue {
    fn complete_all(&self, _token: &mut LockToken) {}
}

#[spin_lock_safe(also(Queue::complete_all))]
unsafe extern "system" fn stop() {
    Queue.complete_all();
}

fn main() {}
