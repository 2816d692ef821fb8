//! A generic function in a role.
//! The system knows no generic parameters.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe(HW_TIMER)]
unsafe extern "system" fn timer<T: Sync>(_: &T) {}

fn main() {}
