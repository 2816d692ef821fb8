// What the attribute makes of `accept/signature/methods.rs`; a test in `macros` compares it.

//! Methods that take `self`, `&self`, `&mut self`, and functions of a type.
//! Each is a helper that names its token.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

struct Queue {
    waiting: SpinLock<Vec<Irp>>,
    limit: usize,
}

impl Queue {
    fn push(&self, irp: Irp, token: &LockToken) -> bool {
        let mut waiting = self.waiting.acquire(token);
        waiting.push(irp);
        waiting.len() < self.limit
    }
    fn set_limit(&mut self, limit: usize, token: &LockToken) {
        self.limit = limit.max(self.waiting.acquire(token).len());
    }
    fn complete_all(self, token: &mut LockToken) {
        drop(self.waiting.acquire(token));
        for irp in self.waiting.into_inner() {
            IoCompleteRequest(token, irp, IO_NO_INCREMENT);
        }
    }
    fn refuse(mut irp: Irp, token: &mut LockToken) {
        irp.set_information(0);
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
}

fn main() {}
