//! A helper that locks and names no token.
//! The message asks for the shared one: its callers may hold another lock.

use spin_lock_safe::{SpinLock, spin_lock_safe};

struct Extension {
    open: SpinLock<u32>,
}

impl Extension {
    #[spin_lock_safe]
    fn count(&self) {
        *self.open.acquire() += 1;
    }
}

fn main() {}
