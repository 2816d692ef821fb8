//! The role of another routine, whose function would not fit into its place in Storport's table.
//! The error names both.
//! errors: 2

use spin_lock_safe::{Srb, spin_lock_safe};
use wdk_sys::{BOOLEAN, PVOID};

#[spin_lock_safe(HW_INTERRUPT, types = wdk_sys)]
unsafe extern "C" fn start_io(_extension: PVOID, srb: Srb) -> BOOLEAN {
    let _ = srb.into_raw();
    1
}

#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
unsafe extern "C" fn hw_start_io(_extension: PVOID, srb: Srb) -> BOOLEAN {
    let _ = srb.into_raw();
    1
}

fn main() {}
