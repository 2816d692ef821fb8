//! A token from the hidden function that stands in for one in items with errors.
//! It never returns, and a constant cannot be made of it.

use spin_lock_safe::{__private, LockToken};

const TOKEN: LockToken = __private::stand_in();

fn forge() -> LockToken {
    TOKEN
}

fn main() {}
