// What the attribute makes of `accept/scope/impl-block.rs`; a test in `macros` compares it.

//! An annotated `impl` block: its functions pass the token to each other unseen.
//! Which of them lock and which complete is found through their calls.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

pub struct Queue {
    irps: SpinLock<Vec<Irp>>,
}

impl Queue {
    pub const fn new() -> Self {
        Self {
            irps: SpinLock::new(Vec::new()),
        }
    }
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn push(&self, irp: Irp, no_spin_lock_held: &::spin_lock_safe::LockToken) {
        self.lock(no_spin_lock_held).push(irp);
    }
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn pop(&self, no_spin_lock_held: &::spin_lock_safe::LockToken) -> Option<Irp> {
        Self::lock(self, no_spin_lock_held).pop()
    }
    fn lock<'spin_lock_safe>(
        &'spin_lock_safe self,
        no_spin_lock_held: &'spin_lock_safe ::spin_lock_safe::LockToken,
    ) -> SpinLockGuard<'spin_lock_safe, Vec<Irp>> {
        self.irps.acquire(no_spin_lock_held)
    }
    ///
    /// This function must be called with no spin lock held. Outside the scope of its `#[spin_lock_safe]`, pass a `&mut LockToken` as the last argument.
    pub fn complete_each(
        queues: &[Self],
        no_spin_lock_held: &mut ::spin_lock_safe::LockToken,
    ) {
        for queue in queues {
            queue.complete_all(no_spin_lock_held);
        }
    }
    ///
    /// This function must be called with no spin lock held. Outside the scope of its `#[spin_lock_safe]`, pass a `&mut LockToken` as the last argument.
    pub fn complete_all(&self, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
        while let Some(irp) = self.pop(no_spin_lock_held) {
            IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
        }
    }
}

/// From outside, the token is the last argument.
pub fn restart(queue: &Queue, irp: Irp, token: &mut LockToken) {
    queue.push(irp, token);
    queue.complete_all(token);
}

fn main() {}
