//! Dispatches each stalled request again, with the cancel lock released meanwhile.
//! The shape of SerialUnstallIrps in Microsoft's serial driver.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod stalled {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
    };
    use spin_lock_safe::{CancelLocked, CancelableIrp, Irp};

    pub struct Port {
        stalled: CancelLocked<Vec<CancelableIrp>>,
    }

    impl Port {
        pub fn unstall(&self) {
            let mut cancel = IoAcquireCancelSpinLock();
            while let Some(stalled) = self.stalled.borrow_mut(&mut cancel).pop() {
                let irp = stalled.take();
                IoReleaseCancelSpinLock(cancel);
                if let Some(irp) = irp {
                    self.dispatch(irp);
                }
                cancel = IoAcquireCancelSpinLock();
            }
            IoReleaseCancelSpinLock(cancel);
        }

        fn dispatch(&self, mut irp: Irp) {
            irp.set_status(0);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
    }
}

fn main() {}
