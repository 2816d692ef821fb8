//! `crate = path` with a path that does not lead to the crate.
//! The error is rustc's, at the path.

use spin_lock_safe::{SpinLock, spin_lock_safe};

mod kernel {}

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(crate = kernel)]
unsafe extern "C" fn count() {
    *OPEN.acquire() += 1;
}

fn main() {}
