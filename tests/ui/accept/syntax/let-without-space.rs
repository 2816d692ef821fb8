//! A `let` whose type ends in `>` right before the `=`.
//! `>=` is no operator there, and the value after it is read.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
#[rustfmt::skip]
fn read(open: &SpinLock<u32>, token: &LockToken) -> Option<u32> {
    let count: Option<u32>= Some(*open.acquire());
    let list: Vec<Option<u32>>= vec![Some(*open.acquire()), count];
    list[0]
}

fn main() {}
