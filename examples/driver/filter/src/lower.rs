use protocol::filter::{IOCTL_PASS_ON, IOCTL_QUERY_LOWER, IOCTL_TAKE_BACK, IOCTL_WATCH};
use protocol::{Counts, Event};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{
    NTSTATUS, STATUS_INVALID_DEVICE_REQUEST, STATUS_INVALID_PARAMETER, STATUS_PENDING,
    STATUS_SUCCESS,
};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

use crate::worker::Worker;

/// The device below the filter.
pub(crate) struct Lower {
    counts: SpinLock<Counts>,
    /// Finishes the requests that are answered later.
    pub(crate) worker: Worker,
}

impl Lower {
    pub(crate) const fn new(worker: Worker) -> Self {
        Self {
            counts: SpinLock::new(Counts::new()),
            worker,
        }
    }
}

#[spin_lock_safe]
impl Lower {
    pub(crate) fn dispatch(&self, irp: Irp, token: &mut LockToken) -> NTSTATUS {
        match irp.io_control_code() {
            Some(IOCTL_PASS_ON | IOCTL_WATCH | IOCTL_TAKE_BACK) => self.serve(irp),
            Some(IOCTL_QUERY_LOWER) => self.query(irp),
            Some(_) => self.refuse(irp, STATUS_INVALID_DEVICE_REQUEST),
            // A handle is opened or closed.
            None => complete(irp, STATUS_SUCCESS, token),
        }
    }

    /// Answers an even number at once, and lets the worker answer an odd one.
    fn serve(&self, mut irp: Irp, token: &mut LockToken) -> NTSTATUS {
        let Some(number) = number(&irp) else {
            return self.refuse(irp, STATUS_INVALID_PARAMETER);
        };
        if number.is_multiple_of(2) {
            return self.answer(irp, Event::Executed);
        }
        irp.mark_pending();
        let queued = self.worker.push(irp, token);
        if let Err(irp) = queued {
            self.answer(irp, Event::Busy);
        }
        STATUS_PENDING
    }

    /// Answers a request that has waited.
    pub(crate) fn finish(&self, irp: Irp) {
        self.answer(irp, Event::Answered);
    }

    /// Counts `event`, and completes the request with the next number.
    fn answer(&self, mut irp: Irp, event: Event) -> NTSTATUS {
        let next = number(&irp).unwrap_or_default().wrapping_add(1);
        let status = irp.answer(&next.to_le_bytes());
        self.count(event);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        status
    }

    fn query(&self, mut irp: Irp) -> NTSTATUS {
        let counts = *self.counts.acquire();
        let status = irp.answer(&counts.to_bytes());
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        status
    }

    fn refuse(&self, irp: Irp, status: NTSTATUS, token: &mut LockToken) -> NTSTATUS {
        self.count(Event::Refused);
        complete(irp, status, token)
    }

    fn count(&self, event: Event) {
        self.counts.acquire().add(event, 1);
    }
}

#[spin_lock_safe]
fn complete(mut irp: Irp, status: NTSTATUS, token: &mut LockToken) -> NTSTATUS {
    irp.set_status(status);
    irp.set_information(0);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

/// Returns the number in the input, if all its bytes are there.
fn number(irp: &Irp) -> Option<u64> {
    irp.input().first_chunk().copied().map(u64::from_le_bytes)
}
