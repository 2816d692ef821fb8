//! `StorPortCompleteServiceIrp` with a hidden token and with a visible one.
//! How a virtual miniport answers its user-mode service.

use spin_lock_safe::ddi::StorPortCompleteServiceIrp;
use spin_lock_safe::{HwDeviceExtension, Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &SpinLock<u32>, adapter: &HwDeviceExtension, irp: Irp, token: &mut LockToken) {
    *count.acquire() += 1;
    StorPortCompleteServiceIrp(adapter, irp);
}

fn visible(count: &SpinLock<u32>, adapter: &HwDeviceExtension, irp: Irp, token: &mut LockToken) {
    *count.acquire(token) += 1;
    StorPortCompleteServiceIrp(token, adapter, irp);
}

fn main() {}
