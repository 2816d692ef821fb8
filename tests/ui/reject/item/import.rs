//! The attribute on a `use`, a type alias, and an `extern` block.
//! It checks functions.
//! errors: 3

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
use core::ffi::c_void;

#[spin_lock_safe]
type Extension = *mut c_void;

#[spin_lock_safe]
unsafe extern "C" {
    fn io_complete(irp: *mut c_void);
}

fn main() {}
