//! The lock is acquired and released with a variable for the IRQL, as in C.
//! The guard knows its lock and the token keeps the IRQL, so neither can be mixed up.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::KeAcquireSpinLock;
use spin_lock_safe::sys::{KIRQL, PVOID};
use spin_lock_safe::{SpinLock, spin_lock_safe};

struct Adapter {
    statistics: SpinLock<u64>,
}

#[spin_lock_safe]
unsafe extern "system" fn HwWorkItem(HwDeviceExtension: PVOID, _Context: PVOID, _Worker: PVOID) {
    let adapter = unsafe { &*HwDeviceExtension.cast::<Adapter>() };
    let mut OldIrql: KIRQL = 0;
    KeAcquireSpinLock(&adapter.statistics, &mut OldIrql);
}

fn main() {}
