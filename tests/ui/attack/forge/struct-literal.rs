//! A token made by a struct literal.
//! The token's fields are private; even without fields to name, no literal makes one.

use spin_lock_safe::LockToken;

fn forge() -> LockToken {
    LockToken {}
}

fn main() {}
