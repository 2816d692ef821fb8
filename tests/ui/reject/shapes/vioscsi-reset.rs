//! Completes what it drains from a queue, and collects nothing before.
//! The iterator borrows the queue, which is locked.

use core::pin::pin;

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod reset {
    use super::pin;
    use spin_lock_safe::ddi::StorPortCompleteSrb;
    use spin_lock_safe::sys::{BOOLEAN, SRB_STATUS_BUS_RESET, TRUE};
    use spin_lock_safe::{HwDeviceExtension, Srb, StorPortLockHandle, StorPortSpinLock};

    pub struct Adapter {
        queues: Vec<StorPortSpinLock<Vec<Srb>>>,
    }

    fn complete_pending(adapter: &HwDeviceExtension<Adapter>) {
        let mut handle = pin!(StorPortLockHandle::new());
        for queue in &adapter.queues {
            let mut locked = queue.acquire_with_handle(handle.as_mut());
            for mut srb in locked.drain(..) {
                srb.set_srb_status(SRB_STATUS_BUS_RESET);
                srb.set_data_transfer_length(0);
                StorPortCompleteSrb(adapter, srb);
            }
        }
    }

    #[spin_lock_safe(HW_RESET_BUS)]
    unsafe extern "system" fn reset_bus(
        adapter: &HwDeviceExtension<Adapter>,
        _path: u32,
    ) -> BOOLEAN {
        complete_pending(adapter);
        TRUE
    }
}

fn main() {}
