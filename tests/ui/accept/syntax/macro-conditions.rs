//! A macro with arms in braces whose left sides are conditions, and no patterns.
//! Calls on either side of `=>` get the token.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

macro_rules! cond {
    ($($condition:expr => $then:expr),* $(,)?) => {
        $(if $condition { $then; })*
    };
}

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    cond! {
        *open.acquire() > 1 => *open.acquire() -= 1,
        *open.acquire() == 0 => *open.acquire() += 1,
    }
    cond!(*open.acquire() > 2 => *open.acquire() -= 1);
}

fn main() {}
