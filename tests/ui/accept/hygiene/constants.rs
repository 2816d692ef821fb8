//! Constants of the user's with the names that a generator would choose first.
//! Hygiene hides local variables, not items, so generated names are none of these.

#![allow(non_upper_case_globals)]

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

const entered: u32 = 0;
const result: u32 = 0;

#[spin_lock_safe]
unsafe extern "C" fn count() -> u32 {
    *OPEN.acquire() + entered + result
}

fn main() {}
