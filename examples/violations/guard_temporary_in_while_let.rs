//! It looks as if each iteration locks the queue only to pop from it.
//! The condition of a `while let` keeps its temporaries for the whole iteration.

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
    while let Some(irp) = adapter.waiters.acquire().pop() {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
