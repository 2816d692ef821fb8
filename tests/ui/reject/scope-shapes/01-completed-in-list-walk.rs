//! Requests are completed inside a list walk, under the list's lock; the cancel lock is free.
//! Shape 1, a real bug in usbip-win's vhci_ioctl_abort_pipe.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
        KeAcquireSpinLock, KeReleaseSpinLock,
    };
    use spin_lock_safe::sys::STATUS_CANCELLED;
    use spin_lock_safe::{Irp, SpinLock};

    fn abort_pipe(pending: &SpinLock<Vec<Irp>>) {
        let mut list = KeAcquireSpinLock(pending);
        while let Some(mut irp) = list.pop() {
            let cancel = IoAcquireCancelSpinLock();
            // ... the cancel routine is taken off the request
            IoReleaseCancelSpinLock(cancel);
            irp.set_status(STATUS_CANCELLED);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
        KeReleaseSpinLock(list);
    }
}

fn main() {}
