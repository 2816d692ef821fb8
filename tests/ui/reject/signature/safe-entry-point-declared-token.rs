//! A safe `extern "C"` function that declares a token.
//! As an entry point it would fill the token itself, for safe callers too.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
pub extern "C" fn count(token: &mut LockToken) {
    *OPEN.acquire() += 1;
}

fn main() {}
