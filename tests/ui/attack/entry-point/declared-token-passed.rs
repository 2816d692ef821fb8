//! An entry point is called with a token by the code of the driver.
//! Its token is not a parameter for callers: it makes its own.

use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn start_io(token: &mut LockToken) {
    let _ = token;
}

#[spin_lock_safe]
fn finish(token: &mut LockToken) {
    // SAFETY: a broken promise.
    unsafe { start_io(token) };
}

fn main() {}
