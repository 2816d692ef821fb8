//! The hidden token is moved out by its name.
//! The name is reserved, and what it names is only a borrow.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn count() {
    *OPEN.acquire() += 1;
    let _mine = no_spin_lock_held;
}

fn main() {}
