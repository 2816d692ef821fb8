//! Roles in a driver that forbids the lints about names: generated code allows none of them.
//! Parameters without a name, with one, and with one that is not used.

#![forbid(nonstandard_style, unused, non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{KDEFERRED_ROUTINE, PKDPC, PVOID};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};
use wdk_sys::PDRIVER_STARTIO;

static CALLS: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(KDEFERRED_ROUTINE)]
unsafe extern "system" fn dpc(_: PKDPC, calls: &SpinLock<u32>, _first: PVOID, _second: PVOID) {
    *calls.acquire() += 1;
}

#[spin_lock_safe(DRIVER_STARTIO, types = wdk_sys)]
unsafe extern "C" fn start_io(_: &DeviceObject, irp: Irp) {
    *CALLS.acquire() += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {
    let _: KDEFERRED_ROUTINE = Some(dpc);
    let _: PDRIVER_STARTIO = Some(start_io);
}
