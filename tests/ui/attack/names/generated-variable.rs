//! The variable behind the hidden token, named by hand.
//! It has the attribute's hygiene: the user's names do not reach it.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn count() {
    *OPEN.acquire() += 1;
    let _mine: &LockToken = &entered;
}

fn main() {}
