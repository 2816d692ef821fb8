//! An error of the attribute and an unrelated one of the user's, in one function.
//! The rest of the body is still checked by rustc.
//! errors: 2

use spin_lock_safe::{SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>) -> u32 {
    *open.acquire() += 1;
    "one"
}

fn main() {}
