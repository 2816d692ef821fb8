//! A role with a parameter too few.
//! The error states the wanted signature.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{BOOLEAN, PVOID, TRUE};

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(_: PVOID) -> BOOLEAN {
    TRUE
}

fn main() {}
