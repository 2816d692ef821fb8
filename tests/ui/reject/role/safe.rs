//! A role on a safe function.
//! The driver must not call it by itself under a lock.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PVOID;

#[spin_lock_safe(HW_TIMER)]
extern "system" fn timer(_: PVOID) {}

fn main() {}
