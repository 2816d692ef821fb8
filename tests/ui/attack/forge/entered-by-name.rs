//! The token of an entry point that declares it, taken by its generated name.
//! That name is out of reach.
//! points: attribute

use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe]
pub unsafe extern "system" fn entry_point(token: &mut LockToken) {
    drop(__spin_lock_safe_entered);
}

fn main() {}
