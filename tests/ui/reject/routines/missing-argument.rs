//! Calls of routines with an argument missing, and with their arguments swapped.
//! The error says how the routine is called; rustc would count the token among the arguments.
//! errors: 4

use spin_lock_safe::ddi::{IoCompleteRequest, IoStartNextPacket, KeAcquireSpinLock};
use spin_lock_safe::sys::IO_NO_INCREMENT;
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "C" fn without_boost(irp: Irp) {
    IoCompleteRequest(irp);
}

#[spin_lock_safe]
unsafe extern "C" fn swapped(irp: Irp) {
    IoCompleteRequest(IO_NO_INCREMENT, irp);
}

#[spin_lock_safe]
unsafe extern "C" fn without_cancelable(device: &DeviceObject) {
    IoStartNextPacket(device);
}

#[spin_lock_safe]
unsafe extern "C" fn without_lock() {
    let mut open = KeAcquireSpinLock();
    *open += 1;
}

fn main() {}
