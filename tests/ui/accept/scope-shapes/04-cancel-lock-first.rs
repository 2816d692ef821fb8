//! A cancel routine: the cancel lock first, then its own lock, unlink, release, complete.
//! Shape 4, seen in Microsoft's samples event and ndisprot.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
    };
    use spin_lock_safe::sys::{IRP, STATUS_CANCELLED};
    use spin_lock_safe::{Irp, SpinLock};

    fn cancel(pending: &SpinLock<Vec<Irp>>, irp: *mut IRP) {
        let cancel = IoAcquireCancelSpinLock();
        // ... the routine is entered here, with the cancel lock held
        IoReleaseCancelSpinLock(cancel);

        let mut pending = pending.acquire();
        let at = pending.iter().position(|pending| pending.as_ptr() == irp);
        let canceled = at.map(|at| pending.remove(at));
        pending.release();

        if let Some(mut irp) = canceled {
            irp.set_status(STATUS_CANCELLED);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
