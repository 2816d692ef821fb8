//! A `let` before the macro, or the token written in the call.
//! What stands outside of a macro is seen.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

macro_rules! trace {
    ($($key:ident = $value:expr;)*) => {
        $(println!("{} {}", stringify!($key), $value);)*
    };
}

#[spin_lock_safe]
fn report(open: &SpinLock<u32>, token: &LockToken) {
    let count = *open.acquire();
    trace! { open = count; }
    trace! { open = *open.acquire(token); again = *open.acquire(token); }
}

fn main() {}
