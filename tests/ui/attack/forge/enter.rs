//! A token made by `LockToken::enter` in safe code.
//! Only `unsafe` code can promise that the context has no other token.

use spin_lock_safe::LockToken;

fn forge() -> LockToken {
    LockToken::enter()
}

fn main() {}
