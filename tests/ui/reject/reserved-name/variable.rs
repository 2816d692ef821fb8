//! A variable that bears the name of the hidden token.
//! With it a tracked call would pass the user's value instead.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn count() {
    let no_spin_lock_held = true;
    *OPEN.acquire() += u32::from(no_spin_lock_held);
}

fn main() {}
