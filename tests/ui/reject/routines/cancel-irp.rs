//! `IoCancelIrp` under a lock.
//! Another driver's cancel routine runs before it returns.

use spin_lock_safe::ddi::IoCancelIrp;
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{SpinLock, spin_lock_safe};

static SENT: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn give_up(irp: *mut IRP) {
    let mut sent = SENT.acquire();
    *sent -= 1;
    // SAFETY: the completion routine keeps the request.
    unsafe { IoCancelIrp(irp) };
}

fn main() {}
