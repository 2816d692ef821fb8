//! A role under another calling convention.
//! The error states the wanted signature.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PVOID;

#[spin_lock_safe(HW_TIMER_EX)]
unsafe extern "sysv64" fn timer(_: PVOID, _: PVOID) {}

fn main() {}
