//! The attribute on a `const` and a `static`.
//! It checks functions.
//! errors: 2

use spin_lock_safe::{SpinLock, spin_lock_safe};

#[spin_lock_safe]
const LIMIT: usize = 64;

#[spin_lock_safe]
static OPEN: SpinLock<u32> = SpinLock::new(0);

fn main() {}
