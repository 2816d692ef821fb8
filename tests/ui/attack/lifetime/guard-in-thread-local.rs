//! A guard is kept in a thread-local variable, so that it is not alive in any function.
//! It lives no longer than the token.

use std::cell::RefCell;

use spin_lock_safe::{SpinLock, SpinLockGuard, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

thread_local! {
    static HELD: RefCell<Option<SpinLockGuard<'static, u32>>> = const { RefCell::new(None) };
}

#[spin_lock_safe]
unsafe extern "system" fn keep(_extension: *mut core::ffi::c_void) {
    let guard = OPEN.acquire();
    HELD.with_borrow_mut(|held| *held = Some(guard));
}

fn main() {}
