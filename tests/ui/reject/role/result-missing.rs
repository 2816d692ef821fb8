//! No result where the role has one.
//! The error states the wanted signature.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{PSCSI_REQUEST_BLOCK, PVOID};

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(_: PVOID, _: PSCSI_REQUEST_BLOCK) {}

fn main() {}
