//! A role on an `impl` block.
//! The system calls one function, not a block.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PVOID;

struct Driver;

#[spin_lock_safe(HW_TIMER)]
impl Driver {
    unsafe extern "system" fn timer(_: PVOID) {}
}

fn main() {}
