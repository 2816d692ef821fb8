//! A role with its path, and after a name of its own.
//! A role is written on its own.
//! errors: 2

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PVOID;

#[spin_lock_safe(spin_lock_safe::sys::HW_TIMER)]
unsafe extern "system" fn with_path(_extension: PVOID) {}

#[spin_lock_safe(role = HW_TIMER)]
unsafe extern "system" fn with_name(_extension: PVOID) {}

fn main() {}
