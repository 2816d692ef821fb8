//! The data of an SRB, written after the SRB is completed.
//! The memory is its sender's again; the slice borrows the SRB, which completing consumes.

use spin_lock_safe::ddi::StorPortCompleteSrb;
use spin_lock_safe::{HwDeviceExtension, LockToken, Srb};

fn read(adapter: &HwDeviceExtension, mut srb: Srb, token: &mut LockToken) {
    let Some(data) = srb.mapped_data(adapter) else {
        return;
    };
    StorPortCompleteSrb(token, adapter, srb);
    data.fill(0);
}

fn main() {}
