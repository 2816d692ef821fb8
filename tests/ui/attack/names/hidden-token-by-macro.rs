//! The hidden token is named by a macro from elsewhere.
//! A macro sees no local variable that it was not given.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! steal {
    () => {
        no_spin_lock_held
    };
}

#[spin_lock_safe]
unsafe extern "C" fn count() {
    *OPEN.acquire() += 1;
    let _mine = steal!();
}

fn main() {}
