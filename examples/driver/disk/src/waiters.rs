use protocol::{Event, MAXIMUM_WAITERS};
use spin_lock_safe::sys::{IRP, NTSTATUS, PVOID, STATUS_INVALID_PARAMETER, STATUS_PENDING};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

use crate::cancel::CancelRequest;
use crate::complete::{answer, complete_not_pended, refuse};
use crate::extension::DeviceExtension;
use crate::pending::Pending;

/// The requests that wait for a write.
pub(crate) struct Waiters {
    /// The number of writes so far.
    writes: u64,
    /// The requests, with the number of writes that each sender knows of.
    waiting: Pending<u64, MAXIMUM_WAITERS>,
}

impl Waiters {
    pub(crate) const fn new() -> Self {
        Self {
            writes: 0,
            waiting: Pending::new(),
        }
    }

    fn next_answered(&mut self) -> Option<Irp> {
        let writes = self.writes;
        self.waiting.take_if(|&known| known < writes)
    }

    pub(crate) fn take_of(&mut self, file: PVOID) -> Option<Irp> {
        self.waiting.take_of(file)
    }

    pub(crate) fn unlink(&mut self, irp: *mut IRP) {
        self.waiting.unlink(irp);
    }
}

/// Lets `irp` wait for a write that its sender does not know of.
#[spin_lock_safe]
pub(crate) fn wait(extension: &DeviceExtension, irp: Irp, token: &mut LockToken) -> NTSTATUS {
    let Some(known) = irp.input().first_chunk().copied().map(u64::from_le_bytes) else {
        return refuse(extension, irp, STATUS_INVALID_PARAMETER, token);
    };
    let mut waiters = extension.waiters.acquire();
    let writes = waiters.writes;
    if known > writes {
        waiters.release();
        return refuse(extension, irp, STATUS_INVALID_PARAMETER, token);
    }
    if known < writes {
        waiters.release();
        return answer(
            extension,
            irp,
            &writes.to_le_bytes(),
            Event::Answered,
            token,
        );
    }
    // SAFETY: the routine is a `DRIVER_CANCEL` routine for the requests of this driver.
    let pended = unsafe { waiters.waiting.push(irp, known, CancelRequest) };
    waiters.release();
    match pended {
        Ok(()) => STATUS_PENDING,
        Err(not_pended) => complete_not_pended(extension, not_pended, token),
    }
}

/// Counts a write, and answers the requests that wait for it.
#[spin_lock_safe]
pub(crate) fn announce_write(extension: &DeviceExtension, token: &mut LockToken) {
    let mut waiters = extension.waiters.acquire();
    waiters.writes += 1;
    while let Some(irp) = waiters.next_answered() {
        let writes = waiters.writes.to_le_bytes();
        waiters.release();
        _ = answer(extension, irp, &writes, Event::Answered, token);
        waiters = extension.waiters.acquire();
    }
}
