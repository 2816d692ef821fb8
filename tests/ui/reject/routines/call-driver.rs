//! `IoCallDriver` under a lock.
//! The driver below may complete the request before it returns, and call this one again.

use spin_lock_safe::ddi::{IoCallDriver, IoSkipCurrentIrpStackLocation};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static PASSED_ON: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn pass_on(lower: &DeviceObject, irp: Irp) {
    let mut passed_on = PASSED_ON.acquire();
    *passed_on += 1;
    IoCallDriver(lower, IoSkipCurrentIrpStackLocation(irp));
}

fn main() {}
