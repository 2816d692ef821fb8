//! A spin lock that is acquired for each item of an iterator: `Iterator` fixes the parameters.
//! Way out: a method that names its token, in a `while let`.

use spin_lock_safe::{SpinLock, spin_lock_safe};

struct Waiting<'q>(&'q SpinLock<Vec<u32>>);

#[spin_lock_safe]
impl Iterator for Waiting<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.0.acquire().pop()
    }
}

fn main() {}
