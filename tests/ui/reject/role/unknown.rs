//! A role that the attribute does not know.
//! The error names the most likely ones.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{BOOLEAN, PSCSI_REQUEST_BLOCK, PVOID, TRUE};

#[spin_lock_safe(HW_START_IO)]
unsafe extern "system" fn start_io(_: PVOID, _: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    TRUE
}

fn main() {}
