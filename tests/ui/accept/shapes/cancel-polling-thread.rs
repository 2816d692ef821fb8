//! A thread waits, takes requests from a queue until it is empty, and completes each without the lock.
//! The shape of CsampPollingThread in Microsoft's sample cancel, and of the floppy drivers' threads.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_CANCELLED, STATUS_SUCCESS};
use spin_lock_safe::{CancelableIrp, ExSpinLock, Irp, SpinLock, spin_lock_safe};

struct Extension {
    queue: SpinLock<Vec<CancelableIrp>>,
    should_stop: ExSpinLock<bool>,
}

fn poll_device(irp: &mut Irp) -> NTSTATUS {
    irp.set_information(0);
    STATUS_SUCCESS
}

#[spin_lock_safe(KSTART_ROUTINE)]
unsafe extern "system" fn polling_thread(extension: &Extension) {
    loop {
        let is_last = *extension.should_stop.acquire_shared();
        while let Some(mut irp) = {
            let mut queue = extension.queue.acquire();
            queue.pop().and_then(CancelableIrp::take)
        } {
            let status = if is_last {
                STATUS_CANCELLED
            } else {
                poll_device(&mut irp)
            };
            irp.set_status(status);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
        if is_last {
            break;
        }
    }
}

fn main() {}
