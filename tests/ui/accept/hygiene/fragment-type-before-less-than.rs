//! A type fragment before a `<` that compares: `value as $t < limit`.
//! Without the fragment's group the `<` would begin arguments of the type.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(5);

macro_rules! below {
    ($name:ident, $t:ty, $limit:expr) => {
        #[spin_lock_safe]
        fn $name(token: &LockToken) -> bool {
            let open = *OPEN.acquire();
            open as $t < $limit && (open as $t) << 1 < $limit
        }
    };
}

below!(of_word, u64, 9);
below!(of_path, core::primitive::u64, 9);

fn main() {
    // SAFETY: it is the only one here, and no lock is held.
    let token = unsafe { LockToken::enter() };
    assert!(!of_word(&token) && !of_path(&token));
}
