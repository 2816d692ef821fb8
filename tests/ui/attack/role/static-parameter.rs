//! A device extension that is said to live forever.
//! The adapter may be removed.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe(HW_TIMER)]
unsafe extern "system" fn timer(_: &'static u32) {}

fn main() {}
