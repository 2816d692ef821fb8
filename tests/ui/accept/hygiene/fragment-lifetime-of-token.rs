//! A lifetime fragment in the type of a declared token, of a helper and of a method in a scope.
//! `&$life mut LockToken` is the token's type like any other reference to it.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(3);

macro_rules! read {
    ($life:lifetime) => {
        #[spin_lock_safe]
        fn read<$life>(token: &$life LockToken) -> u32 {
            *OPEN.acquire()
        }

        #[spin_lock_safe]
        mod driver {
            use super::*;

            pub fn add<$life>(by: &$life u32, token: &$life mut LockToken) -> &$life u32 {
                *OPEN.acquire() += by;
                read(token);
                by
            }
        }
    };
}

read!('a);

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let mut token = unsafe { LockToken::enter() };
    assert_eq!(*driver::add(&2, &mut token), 2);
    assert_eq!(read(&token), 5);
}
