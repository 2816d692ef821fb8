//! A tracked call in a macro with syntax of its own, here `key = value;` pairs.
//! Only lists of expressions are read. Way out: a `let` before it.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

macro_rules! trace {
    ($($key:ident = $value:expr;)*) => {
        $(println!("{} {}", stringify!($key), $value);)*
    };
}

#[spin_lock_safe]
fn report(open: &SpinLock<u32>, token: &LockToken) {
    trace! { open = *open.acquire(); }
}

fn with_its_token(open: &SpinLock<u32>, token: &LockToken) {
    trace! { open = *open.acquire(token); }
}

fn main() {}
