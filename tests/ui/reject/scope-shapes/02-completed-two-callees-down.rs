//! A completion two callees down, while the caller holds the request list's lock.
//! Shape 2, a real bug in deviodrv's DevIoDrvCancelAll.
//! In a scope: the attribute on the module hides every token.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::sys::STATUS_CANCELLED;
    use spin_lock_safe::{Irp, SpinLock};

    fn cancel_all(requests: &SpinLock<Vec<Irp>>) {
        let mut requests = requests.acquire();
        while let Some(irp) = requests.pop() {
            cancel_one(irp);
        }
    }

    fn cancel_one(mut irp: Irp) {
        irp.set_status(STATUS_CANCELLED);
        complete(irp);
    }

    fn complete(irp: Irp) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
