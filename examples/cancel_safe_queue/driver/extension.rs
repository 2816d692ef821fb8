use alloc::collections::TryReserveError;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::NTSTATUS;
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

use super::counts::Counts;
use super::number;
use super::queue::CancelSafeQueue;
use super::slots::{Slot, Slots};

/// The device extension.
pub(crate) struct DeviceExtension {
    /// The waiting requests.
    pub(super) queue: CancelSafeQueue,
    /// The slots in which they wait.
    pub(super) slots: SpinLock<Slots>,
    pub(super) counts: SpinLock<Counts>,
}

impl DeviceExtension {
    /// # Safety
    ///
    /// The extension is not moved after a request was sent to its device, and not dropped before all
    /// requests are completed.
    pub(super) unsafe fn new() -> Result<Self, TryReserveError> {
        Ok(Self {
            // SAFETY: promised by the caller.
            queue: unsafe { CancelSafeQueue::new() }?,
            slots: SpinLock::default(),
            counts: SpinLock::default(),
        })
    }
}

#[spin_lock_safe]
impl DeviceExtension {
    /// Completes at most `limit` waiting requests, the oldest first, and returns how many.
    pub(super) fn complete_oldest(
        &self,
        limit: u64,
        status: NTSTATUS,
        token: &mut LockToken,
    ) -> u64 {
        let mut completed = 0;
        while completed < limit
            && let Some(irp) = self.queue.remove_next(token)
        {
            self.complete_waiting(irp, status);
            completed += 1;
        }
        completed
    }

    /// Completes a request that was taken out of the queue.
    pub(super) fn complete_waiting(&self, mut irp: Irp, status: NTSTATUS) {
        // The slot is freed first, because the sender may reuse it as soon as it sees the completion.
        self.vacate_slot(&irp);
        irp.set_status(status);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }

    fn vacate_slot(&self, irp: &Irp) {
        if let Some(slot) = number(irp).and_then(Slot::new) {
            self.slots.acquire().vacate(slot);
        }
    }
}
