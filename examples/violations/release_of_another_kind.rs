//! The lock is acquired at any IRQL, and released as if it had been acquired at `DISPATCH_LEVEL`.
//! The IRQL would stay raised. A release takes the guard of its own acquire.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{KeAcquireSpinLock, KeReleaseSpinLockFromDpcLevel};
use spin_lock_safe::sys::PVOID;
use spin_lock_safe::{SpinLock, spin_lock_safe};

struct Adapter {
    statistics: SpinLock<u64>,
}

#[spin_lock_safe]
unsafe extern "system" fn HwWorkItem(HwDeviceExtension: PVOID, _Context: PVOID, _Worker: PVOID) {
    let adapter = unsafe { &*HwDeviceExtension.cast::<Adapter>() };
    let mut statistics = KeAcquireSpinLock(&adapter.statistics);
    *statistics += 1;
    KeReleaseSpinLockFromDpcLevel(statistics);
}

fn main() {}
