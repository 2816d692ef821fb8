//! An entry point as a pointer to a safe function.
//! Its pointer is as unsafe as it is.

use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn start_io(token: &mut LockToken) {
    let _ = token;
}

const START_IO: extern "system" fn() = start_io;

fn main() {}
