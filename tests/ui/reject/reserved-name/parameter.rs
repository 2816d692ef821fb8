//! A parameter that bears the name of the hidden token.
//! With it a tracked call would pass the user's value instead.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn count(no_spin_lock_held: bool) {
    *OPEN.acquire() += 1;
}

fn main() {}
