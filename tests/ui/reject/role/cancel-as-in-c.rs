//! A cancel routine ported from C: it takes no guard, and releases the cancel spin lock with the saved IRQL.
//! The guard comes in as the last parameter, and the release takes it.
//! errors: 2

use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{PDEVICE_OBJECT, PIRP};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: PDEVICE_OBJECT, irp: PIRP) {
    // SAFETY: the system passes a request.
    IoReleaseCancelSpinLock(unsafe { (*irp).CancelIrql });
}

fn main() {}
