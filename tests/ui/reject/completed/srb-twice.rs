//! An SRB is completed twice, and one is used after its completion.
//! Completing consumes it.
//! errors: 2

use spin_lock_safe::ddi::StorPortCompleteSrb;
use spin_lock_safe::{HwDeviceExtension, LockToken, Srb, spin_lock_safe};

#[spin_lock_safe]
fn twice(adapter: &HwDeviceExtension, srb: Srb, token: &mut LockToken) {
    StorPortCompleteSrb(adapter, srb);
    StorPortCompleteSrb(adapter, srb);
}

#[spin_lock_safe]
fn used_after(adapter: &HwDeviceExtension, mut srb: Srb, token: &mut LockToken) {
    StorPortCompleteSrb(adapter, srb);
    srb.set_srb_status(1);
}

fn main() {}
