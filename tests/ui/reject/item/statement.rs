//! The attribute on a closure in a `let`.
//! A closure is checked with the function around it.
//! errors: 2

use spin_lock_safe::spin_lock_safe;

fn finish() {
    #[spin_lock_safe]
    let twice = |a: u32| a * 2;
    twice(1);
}

fn main() {}
