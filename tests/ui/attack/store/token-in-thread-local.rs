//! The token is kept in a thread-local variable, to be found by code that has none.
//! It lives no longer than the handler's call.

use std::cell::Cell;

use spin_lock_safe::LockToken;

thread_local! {
    static TOKEN: Cell<Option<&'static LockToken>> = const { Cell::new(None) };
}

fn keep(token: &LockToken) {
    TOKEN.set(Some(token));
}

fn main() {}
