//! One function in two roles.
//! The system calls it by one of its types, in one lock state.

use spin_lock_safe::{Srb, spin_lock_safe, sys};

#[spin_lock_safe(HW_STARTIO, HW_BUILDIO)]
unsafe extern "system" fn start_io(_: sys::PVOID, _: Srb) -> sys::BOOLEAN {
    1
}

fn main() {}
