//! A function does not go into a table of another role: there it would get what it does not expect.
//! A `transmute` would take it.

use spin_lock_safe::spin_lock_safe;
use wdk_sys::{BOOLEAN, PVOID, VIRTUAL_HW_INITIALIZATION_DATA};

#[spin_lock_safe(HW_INTERRUPT, types = wdk_sys)]
unsafe extern "C" fn interrupt(_extension: PVOID) -> BOOLEAN {
    0
}

fn main() {
    let mut data = VIRTUAL_HW_INITIALIZATION_DATA::default();
    data.HwStartIo = Some(interrupt);
}
