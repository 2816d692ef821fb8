//! An entry point that declares two tokens.
//! It would be the way to hold a lock with one and complete with the other.

use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn start_io(first: &mut LockToken, second: &mut LockToken) {
    both(first, second);
}

fn both(_: &mut LockToken, _: &mut LockToken) {}

fn main() {}
