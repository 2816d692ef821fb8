//! Tokens from the hidden functions that stand in for one in items with errors.
//! They never return, and a constant cannot be made of them.
//! errors: 2

use spin_lock_safe::{__private, LockToken};

const LENT: &LockToken = __private::stand_in();
const OWNED: LockToken = __private::stand_in_token();

fn forge() -> LockToken {
    let _ = LENT;
    OWNED
}

fn main() {}
