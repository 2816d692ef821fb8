//! An entry point that declares a `LockToken` of the user's own.
//! It is filled with the real one, which does not fit.
//! points: attribute

use spin_lock_safe::spin_lock_safe;

struct LockToken;

#[spin_lock_safe]
unsafe extern "C" fn count(token: &mut LockToken) {
    let _ = token;
}

fn main() {}
