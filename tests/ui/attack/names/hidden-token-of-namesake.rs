//! An entry point moves out the hidden token that only its namesake needs.
//! An entry point that locks nothing has no hidden token to move.

use std::cell::Cell;

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

thread_local! {
    static KEPT: Cell<Option<LockToken>> = const { Cell::new(None) };
}

#[spin_lock_safe]
mod driver {
    use super::*;

    static OPEN: SpinLock<u32> = SpinLock::new(0);

    pub struct Queue<T>(T);

    impl Queue<u8> {
        pub unsafe extern "system" fn service() {
            *OPEN.acquire() += 1;
        }
    }

    impl Queue<u16> {
        pub unsafe extern "system" fn service() {
            KEPT.set(Some(no_spin_lock_held));
        }
    }
}

fn main() {}
