//! A driver's own trait for every type, which takes the token by value to keep it.
//! The token has no owner that a method could take it from.
//! errors: 3

use std::cell::Cell;

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

thread_local! {
    static KEPT: Cell<Option<LockToken>> = const { Cell::new(None) };
}

static OPEN: SpinLock<u32> = SpinLock::new(0);

trait Keep {
    fn keep(self);
}

impl Keep for LockToken {
    fn keep(self) {
        KEPT.set(Some(self));
    }
}

#[spin_lock_safe]
unsafe extern "C" fn entry_point(token: &mut LockToken) {
    *OPEN.acquire() += 1;
    token.keep();
}

#[spin_lock_safe]
unsafe extern "C" fn by_path(token: &mut LockToken) {
    *OPEN.acquire() += 1;
    Keep::keep(*token);
}

#[spin_lock_safe]
fn helper(token: &mut LockToken) {
    *OPEN.acquire() += 1;
    KEPT.set(Some(core::ptr::read(token)));
}

fn main() {}
