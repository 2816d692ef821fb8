//! A role by its path, and by a name before it.
//! A role is a word of the attribute; the error says how it is written.
//! errors: 2

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{BOOLEAN, PSCSI_REQUEST_BLOCK, PVOID, TRUE};

#[spin_lock_safe(spin_lock_safe::sys::HW_STARTIO)]
unsafe extern "system" fn by_path(_: PVOID, _: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    TRUE
}

#[spin_lock_safe(role = HW_STARTIO)]
unsafe extern "system" fn by_name(_: PVOID, _: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    TRUE
}

fn main() {}
