//! An `impl` block: the token is hidden, and passed between its functions.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::NTSTATUS;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

/// Requests that wait.
#[derive(Debug, Default)]
pub struct Waiting(SpinLock<Vec<Irp>>);

#[spin_lock_safe]
impl Waiting {
    /// Adds a request.
    pub fn push(&self, irp: Irp) {
        self.0.acquire().push(irp);
    }

    fn next(&self) -> Option<Irp> {
        let mut waiting = self.0.acquire();
        (!waiting.is_empty()).then(|| waiting.remove(0))
    }

    /// Completes every waiting request.
    pub fn complete_all(&self, status: NTSTATUS) {
        while let Some(irp) = self.next() {
            Self::complete(irp, status);
        }
    }

    fn complete(mut irp: Irp, status: NTSTATUS) {
        irp.set_status(status);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}
