//! `crate = path` with a module of the user's that plays the crate.
//! What it makes up is no token of the real crate.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

mod fake {
    pub(crate) struct LockToken;

    pub(crate) mod __private {
        pub(crate) enum Entry {}

        impl Entry {
            pub(crate) unsafe fn __enter_entry_point() -> super::LockToken {
                super::LockToken
            }
        }
    }
}

#[spin_lock_safe(crate = fake)]
unsafe extern "C" fn count() {
    *OPEN.acquire() += 1;
}

fn main() {}
