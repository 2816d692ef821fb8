//! A role with a parameter too many.
//! The error states the wanted signature.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{PVOID, ULONG};

#[spin_lock_safe(HW_TIMER)]
unsafe extern "system" fn timer(_extension: PVOID, _interval: ULONG) {}

fn main() {}
