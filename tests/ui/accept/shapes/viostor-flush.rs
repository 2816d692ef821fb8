//! Takes the queue's lock, or works under the caller's; an early exit under either hands the SRB back.
//! The shape of RhelDoFlush in virtio-win's viostor, with its `resend`, and of the DPC that sends again.

use core::pin::pin;

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod queue {
    use super::pin;
    use spin_lock_safe::ddi::{StorPortCompleteSrb, StorPortReleaseSpinLock};
    use spin_lock_safe::sys::{BOOLEAN, PVOID, SRB_STATUS_BUS_RESET, STOR_DPC, TRUE};
    use spin_lock_safe::{HwDeviceExtension, Srb, StorPortLockHandle, StorPortSpinLock};

    pub struct Queue {
        resets: u32,
        next_id: usize,
        failed: Vec<Srb>,
        processing: Vec<Srb>,
    }

    pub struct Adapter {
        queue: StorPortSpinLock<Queue>,
    }

    /// Returns the SRB if it is to be completed.
    fn flush(adapter: &Adapter, mut srb: Srb, resend: Option<&mut Queue>) -> Option<Srb> {
        let handle = pin!(StorPortLockHandle::new());
        let mut acquired;
        let queue = match resend {
            Some(queue) => queue,
            None => {
                acquired = adapter.queue.acquire_with_handle(handle);
                acquired.next_id += 1;
                &mut *acquired
            }
        };
        if queue.resets != 0 {
            srb.set_data_transfer_length(0);
            srb.set_srb_status(SRB_STATUS_BUS_RESET);
            return Some(srb);
        }
        queue.processing.push(srb);
        None
    }

    #[spin_lock_safe(HW_STARTIO)]
    unsafe extern "system" fn start_io(adapter: &HwDeviceExtension<Adapter>, srb: Srb) -> BOOLEAN {
        if let Some(srb) = flush(adapter, srb, None) {
            StorPortCompleteSrb(adapter, srb);
        }
        TRUE
    }

    #[spin_lock_safe(HW_DPC_ROUTINE)]
    unsafe extern "system" fn complete_dpc(
        _: *mut STOR_DPC,
        adapter: &HwDeviceExtension<Adapter>,
        _: PVOID,
        _: PVOID,
    ) {
        let handle = pin!(StorPortLockHandle::new());
        let mut queue = adapter.queue.acquire_with_handle(handle);
        let mut done = Vec::new();
        while let Some(srb) = queue.failed.pop() {
            done.extend(flush(adapter, srb, Some(&mut queue)));
        }
        StorPortReleaseSpinLock(queue);
        for srb in done {
            StorPortCompleteSrb(adapter, srb);
        }
    }
}

fn main() {}
