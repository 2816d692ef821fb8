//! A role on a function of the Rust ABI.
//! The system calls by its own convention.

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::PVOID;

#[spin_lock_safe(HW_TIMER)]
unsafe fn timer(_: PVOID) {}

fn main() {}
