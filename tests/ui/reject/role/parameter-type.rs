//! A parameter of another type than the role has there.
//! The error stands at that type and states the wanted signature.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{BOOLEAN, PIRP, PVOID, TRUE};

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(_extension: PVOID, _srb: PIRP) -> BOOLEAN {
    TRUE
}

fn main() {}
