//! `StorPortCompleteSrb` with a hidden token and with a visible one, and the form for locks that are held.
//! How a miniport completes its SRBs, from its queue.

use spin_lock_safe::ddi::{StorPortCompleteSrb, StorPortCompleteSrbUnderLock};
use spin_lock_safe::sys::{SRB_STATUS_BUSY, SRB_STATUS_SUCCESS};
use spin_lock_safe::{HwDeviceExtension, LockToken, SpinLock, Srb, spin_lock_safe};

struct Extension {
    waiting: SpinLock<Vec<Srb>>,
}

#[spin_lock_safe]
fn annotated(adapter: &HwDeviceExtension<Extension>, token: &mut LockToken) {
    loop {
        let next = adapter.waiting.acquire().pop();
        let Some(mut srb) = next else { break };
        srb.set_srb_status(SRB_STATUS_SUCCESS);
        StorPortCompleteSrb(adapter, srb);
    }
}

fn visible(adapter: &HwDeviceExtension, mut srb: Srb, token: &mut LockToken) {
    srb.set_srb_status(SRB_STATUS_SUCCESS);
    StorPortCompleteSrb(token, adapter, srb);
}

#[spin_lock_safe]
fn under_lock(adapter: &HwDeviceExtension<Extension>, token: &LockToken) {
    let mut waiting = adapter.waiting.acquire();
    while let Some(mut srb) = waiting.pop() {
        srb.set_srb_status(SRB_STATUS_BUSY);
        // SAFETY: the miniport is a physical one, whose requests Storport completes later.
        unsafe { StorPortCompleteSrbUnderLock(adapter, srb) };
    }
}

fn main() {}
