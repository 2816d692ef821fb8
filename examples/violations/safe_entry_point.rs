//! An entry point is not an `unsafe fn`.
//! The driver could call it under a lock that its token does not count.

#![allow(non_snake_case)]

use spin_lock_safe::sys::PVOID;
use spin_lock_safe::{SpinLock, spin_lock_safe};

static STARTED: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe]
extern "system" fn HwWorkItem(_HwDeviceExtension: PVOID, _Context: PVOID, _Worker: PVOID) {
    *STARTED.acquire() += 1;
}

fn main() {}
