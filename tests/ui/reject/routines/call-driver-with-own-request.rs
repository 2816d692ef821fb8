//! `IoCallDriver` with a request that is not prepared for the next driver, and one that is used again.
//! The next driver's stack location is made by skipping or copying this driver's.
//! errors: 2

use spin_lock_safe::ddi::{IoCallDriver, IoSkipCurrentIrpStackLocation};
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "C" fn unprepared(lower: &DeviceObject, irp: Irp) {
    IoCallDriver(lower, irp);
}

#[spin_lock_safe]
unsafe extern "C" fn used_again(lower: &DeviceObject, irp: Irp) {
    let forwarded = IoSkipCurrentIrpStackLocation(irp);
    let _ = irp.status();
    IoCallDriver(lower, forwarded);
}

fn main() {}
