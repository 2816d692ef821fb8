//! `StorPortCompleteServiceIrp` under a lock.
//! It is completed as by `IoCompleteRequest`, which SDV would see.

use spin_lock_safe::ddi::StorPortCompleteServiceIrp;
use spin_lock_safe::{HwDeviceExtension, Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn go_on(count: &SpinLock<u32>, adapter: &HwDeviceExtension, irp: Irp, token: &mut LockToken) {
    let mut count = count.acquire();
    *count += 1;
    StorPortCompleteServiceIrp(adapter, irp);
}

fn main() {}
