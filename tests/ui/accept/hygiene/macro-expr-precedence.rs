//! An annotated function that a macro makes, with an `$a:expr` in a larger expression.
//! `$a * 2` with `1 + 2` becomes `1 + 2 * 2`: the attribute changes what the code computes.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! double {
    ($name:ident, $a:expr) => {
        #[spin_lock_safe]
        fn $name(token: &LockToken) -> u32 {
            drop(OPEN.acquire());
            $a * 2
        }
    };
}

double!(six, 1 + 2);

fn main() {
    // SAFETY: no other token, no lock.
    let token = unsafe { LockToken::enter() };
    assert_eq!(six(&token), 6);
}
