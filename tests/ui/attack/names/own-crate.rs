//! `crate = path` with a module of the user's that plays the crate.
//! What it makes up is no token of the real crate.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

mod fake {
    pub(crate) struct LockToken;

    impl LockToken {
        pub(crate) unsafe fn enter() -> Self {
            Self
        }

        pub(crate) fn __lend(&mut self) -> &mut Self {
            self
        }
    }
}

#[spin_lock_safe(crate = fake)]
unsafe extern "C" fn count() {
    *OPEN.acquire() += 1;
}

fn main() {}
