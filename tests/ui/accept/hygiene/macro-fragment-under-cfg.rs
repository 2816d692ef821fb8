//! A fragment of a macro under a `#[cfg]` that is off.
//! What the attribute makes of the fragment keeps that, or the call would be made.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! count {
    ($name:ident, $debug:expr) => {
        #[spin_lock_safe]
        fn $name(token: &LockToken) {
            *OPEN.acquire() += 1;
            #[cfg(any())]
            $debug;
        }
    };
}

count!(open, there_is_no_such_function());

fn main() {
    // SAFETY: no other token, no lock.
    let token = unsafe { LockToken::enter() };
    open(&token);
}
