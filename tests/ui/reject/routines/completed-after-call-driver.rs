//! A request completed after it was passed on to the next driver.
//! Preparing it for that driver consumes it.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCallDriver, IoCompleteRequest, IoSkipCurrentIrpStackLocation,
};
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn pass_on(lower: &DeviceObject, irp: Irp, token: &mut LockToken) {
    IoCallDriver(lower, IoSkipCurrentIrpStackLocation(irp));
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
