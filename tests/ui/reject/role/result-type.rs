//! Another result than the role has.
//! The error stands at that type and states the wanted signature.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{NTSTATUS, PSCSI_REQUEST_BLOCK, PVOID, STATUS_SUCCESS};

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(_: PVOID, _: PSCSI_REQUEST_BLOCK) -> NTSTATUS {
    STATUS_SUCCESS
}

fn main() {}
