//! The cancel lock is released while another lock is held, which keeps the IRQL up.
//! Shape 6, seen in Arsenal Image Mounter: the IRQL goes down with the last lock only.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
    };
    use spin_lock_safe::{Irp, SpinLock};

    fn cancel(requests: &SpinLock<Vec<Irp>>) {
        let cancel = IoAcquireCancelSpinLock();
        let mut requests = requests.acquire_at_dpc_level();
        IoReleaseCancelSpinLock(cancel);
        let irp = requests.pop();
        requests.release();
        if let Some(irp) = irp {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
