//! Branches that each release, early returns, and a second section with the same lock.
//! Shape 11, seen in usbip-win's submit_urbr and ramshared's QSubmit.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::{NTSTATUS, STATUS_INVALID_PARAMETER, STATUS_PENDING, STATUS_SUCCESS};
    use spin_lock_safe::{Irp, SpinLock};

    fn submit(queue: &SpinLock<Vec<Irp>>, mut irp: Irp) -> NTSTATUS {
        let waiting = queue.acquire();
        if waiting.len() > 255 {
            waiting.release();
            irp.set_status(STATUS_INVALID_PARAMETER);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            return STATUS_INVALID_PARAMETER;
        }
        if waiting.is_empty() {
            waiting.release();
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            return STATUS_SUCCESS;
        }
        waiting.release();
        irp.mark_pending();
        let mut waiting = queue.acquire();
        waiting.push(irp);
        waiting.release();
        STATUS_PENDING
    }
}

fn main() {}
