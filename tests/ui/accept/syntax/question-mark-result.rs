//! `?` on a `Result`, in a helper and in the closure that an entry point calls.
//! An entry point cannot use `?` itself: it returns a status.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_PENDING, STATUS_SUCCESS};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
fn queue(irp: Irp, limit: usize, token: &mut LockToken) -> Result<(), NTSTATUS> {
    let queue = QUEUE.acquire();
    limit.checked_sub(queue.len()).ok_or(STATUS_PENDING)?;
    queue.release();
    IoCompleteRequest(irp, i8::try_from(limit).map_err(|_| STATUS_PENDING)?);
    Ok(())
}

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    let mut run = || -> Result<(), NTSTATUS> {
        let queued = QUEUE.acquire().len();
        u32::try_from(queued).map_err(|_| STATUS_PENDING)?;
        // SAFETY: the I/O manager hands the request over.
        IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
        Ok(())
    };
    run().err().unwrap_or(STATUS_SUCCESS)
}

fn main() {}
