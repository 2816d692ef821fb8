//! A `const fn` that neither locks nor completes.
//! The attribute would have nothing to check, now or later.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
const fn twice(a: u32) -> u32 {
    a * 2
}

const FOUR: u32 = twice(2);

fn main() {}
