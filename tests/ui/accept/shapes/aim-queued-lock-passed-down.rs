//! An in-stack queued lock and its handle go down to a callee, which releases, completes, and acquires again.
//! The shape of DevIoDrvCancelAll and its helper in Arsenal Image Mounter, with the completion moved out.

use core::pin::pin;

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod forward {
    use super::pin;
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::STATUS_CANCELLED;
    use spin_lock_safe::{Irp, LockQueueHandle, QueuedSpinLock, SoleQueuedSpinLockGuard};

    pub struct File {
        requests: QueuedSpinLock<Vec<Irp>>,
        sent: QueuedSpinLock<u32>,
    }

    pub fn cancel_all(file: &File) {
        let handle = pin!(LockQueueHandle::new());
        let mut requests = file.requests.acquire_in_stack_queued_sole(handle);
        while let Some(irp) = requests.pop() {
            requests = complete_one(file, irp, requests);
        }
        let (token, handle) = requests.release();
        *file.sent.acquire_in_stack_queued(handle, token) = 0;
    }

    /// Is entered with the lock held, and returns with it held.
    fn complete_one<'a>(
        file: &'a File,
        mut irp: Irp,
        requests: SoleQueuedSpinLockGuard<'a, Vec<Irp>>,
    ) -> SoleQueuedSpinLockGuard<'a, Vec<Irp>> {
        let (token, handle) = requests.release();
        irp.set_status(STATUS_CANCELLED);
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
        file.requests.acquire_in_stack_queued_sole(handle, token)
    }
}

fn main() {}
