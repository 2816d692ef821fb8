//! The attribute on a `struct`.
//! It checks functions.

use spin_lock_safe::{SpinLock, spin_lock_safe};

#[spin_lock_safe]
struct Extension {
    open: SpinLock<u32>,
}

fn main() {}
