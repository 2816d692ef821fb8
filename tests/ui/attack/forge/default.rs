//! A token made by `Default`.
//! There is no such way.

use spin_lock_safe::LockToken;

fn forge() -> LockToken {
    Default::default()
}

fn main() {}
