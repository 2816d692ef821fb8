//! `IoCancelIrp` with a hidden token and with a visible one, after a lock is released.
//! It takes the pointer of a request that was sent to other drivers.

use spin_lock_safe::ddi::IoCancelIrp;
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static CANCELED: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe fn annotated(irp: *mut IRP, token: &mut LockToken) -> bool {
    *CANCELED.acquire() += 1;
    // SAFETY: the caller keeps the request.
    unsafe { IoCancelIrp(irp) }
}

unsafe fn visible(irp: *mut IRP, token: &mut LockToken) -> bool {
    *CANCELED.acquire(token) += 1;
    // SAFETY: the caller keeps the request.
    unsafe { IoCancelIrp(token, irp) }
}

fn main() {}
