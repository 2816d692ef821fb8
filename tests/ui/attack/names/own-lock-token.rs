//! A type of the user's named `LockToken`, passed where the token belongs.
//! The name makes it a token parameter; the type is another.

use spin_lock_safe::{SpinLock, spin_lock_safe};

struct LockToken;

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    *open.acquire() += 1;
}

fn main() {}
