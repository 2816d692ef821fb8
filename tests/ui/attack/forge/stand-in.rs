//! Tokens are taken from the hidden functions that stand in for a token where an item has errors.
//! These functions never return, so a constant cannot have their result.
//! errors: 2

use spin_lock_safe::{__private, LockToken};

const LENT: &LockToken = __private::stand_in();
const OWNED: LockToken = __private::stand_in_token();

fn forge() -> LockToken {
    let _ = LENT;
    OWNED
}

fn main() {}
