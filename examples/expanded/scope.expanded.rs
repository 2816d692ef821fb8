// What the attribute makes of `scope.rs`; a test in `macros` compares it.

//! An `impl` block: the token is hidden, and passed between its functions.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::NTSTATUS;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

/// Requests that wait.
#[derive(Debug, Default)]
pub struct Waiting(SpinLock<Vec<Irp>>);

impl Waiting {
    /// Adds a request.
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn push(&self, irp: Irp, no_spin_lock_held: &::spin_lock_safe::LockToken) {
        self.0.acquire(no_spin_lock_held).push(irp);
    }
    fn next(&self, no_spin_lock_held: &::spin_lock_safe::LockToken) -> Option<Irp> {
        let mut waiting = self.0.acquire(no_spin_lock_held);
        (!waiting.is_empty()).then(|| waiting.remove(0))
    }
    /// Completes every waiting request.
    ///
    /// This function must be called with no spin lock held. Outside the scope of its `#[spin_lock_safe]`, pass a `&mut LockToken` as the last argument.
    pub fn complete_all(
        &self,
        status: NTSTATUS,
        no_spin_lock_held: &mut ::spin_lock_safe::LockToken,
    ) {
        while let Some(irp) = self.next(no_spin_lock_held) {
            Self::complete(irp, status, no_spin_lock_held);
        }
    }
    fn complete(
        mut irp: Irp,
        status: NTSTATUS,
        no_spin_lock_held: &mut ::spin_lock_safe::LockToken,
    ) {
        irp.set_status(status);
        IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
    }
}
