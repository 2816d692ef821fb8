//! Storport calls HwInterrupt with the Interrupt lock held, which the function does not show.
//! `strict` counts it. The completion routines of the drivers above would run at DIRQL.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{BOOLEAN, STATUS_SUCCESS, TRUE};
use spin_lock_safe::{Irp, StorPortSpinLock, spin_lock_safe};

struct Extension {
    waiting: StorPortSpinLock<Option<Irp>>,
}

#[spin_lock_safe(HW_INTERRUPT, strict)]
unsafe extern "system" fn HwInterrupt(DeviceExtension: &Extension) -> BOOLEAN {
    let waiting = unsafe { &mut *DeviceExtension.waiting.as_ptr() };
    if let Some(mut irp) = waiting.take() {
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    TRUE
}

fn main() {}
