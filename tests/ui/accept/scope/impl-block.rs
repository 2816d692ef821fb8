//! An annotated `impl` block: its functions pass the token to each other unseen.
//! Which of them lock and which complete is found through their calls.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

pub struct Queue {
    irps: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe]
impl Queue {
    pub const fn new() -> Self {
        Self {
            irps: SpinLock::new(Vec::new()),
        }
    }

    pub fn push(&self, irp: Irp) {
        self.lock().push(irp);
    }

    pub fn pop(&self) -> Option<Irp> {
        Self::lock(self).pop()
    }

    fn lock(&self) -> SpinLockGuard<'_, Vec<Irp>> {
        self.irps.acquire()
    }

    pub fn complete_each(queues: &[Self]) {
        for queue in queues {
            queue.complete_all();
        }
    }

    pub fn complete_all(&self) {
        while let Some(irp) = self.pop() {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

/// From outside, the token is the last argument.
pub fn restart(queue: &Queue, irp: Irp, token: &mut LockToken) {
    queue.push(irp, token);
    queue.complete_all(token);
}

fn main() {}
