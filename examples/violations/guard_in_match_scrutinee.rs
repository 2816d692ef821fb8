//! The guard is a temporary value, which lives as long as the `match`.
//! A `let` for the popped request would release the lock before the completion.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::PVOID;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

struct Adapter {
    waiters: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe]
unsafe extern "system" fn HwWorkItem(HwDeviceExtension: PVOID, _Context: PVOID, _Worker: PVOID) {
    let adapter = unsafe { &*HwDeviceExtension.cast::<Adapter>() };
    match adapter.waiters.acquire().pop() {
        Some(irp) => IoCompleteRequest(irp, IO_NO_INCREMENT),
        None => {}
    }
}

fn main() {}
