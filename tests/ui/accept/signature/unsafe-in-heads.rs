//! Helpers and scopes with `unsafe` and `extern` in their heads and beside them.
//! None of their functions is an entry point, so each takes the token of its callers.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

type Callback = unsafe extern "C" fn();

#[spin_lock_safe]
#[unsafe(no_mangle)]
fn helper(_: unsafe extern "C" fn(), token: &LockToken) -> Option<unsafe extern "system" fn()> {
    *OPEN.acquire() += 1;
    None
}

struct Disk;

trait Register<T> {
    fn register(&self, callback: T, token: &LockToken);
}

#[spin_lock_safe]
impl Register<unsafe extern "C" fn()> for Disk {
    fn register(&self, callback: unsafe extern "C" fn(), token: &LockToken) {
        let _ = callback;
        *OPEN.acquire() += 1;
    }
}

#[spin_lock_safe]
impl Disk {
    const CALLBACK: Option<unsafe extern "C" fn()> = None;

    fn count<T: Into<Callback>>(&self, _: unsafe extern "C" fn(), callback: T) -> Option<Callback>
    where
        T: Fn() -> unsafe extern "C" fn(),
    {
        *OPEN.acquire() += 1;
        Self::CALLBACK.or(Some(callback.into()))
    }
}

#[spin_lock_safe]
mod driver {
    use super::{Disk, OPEN};

    unsafe extern "C" {
        safe fn abs(n: i32) -> i32;
    }

    unsafe impl Send for Token {}
    struct Token(*mut u8);

    pub fn count(_: unsafe extern "C" fn()) -> i32 {
        *OPEN.acquire() += 1;
        abs(-2)
    }

    unsafe trait Exported {
        fn exported(&self);
    }

    // SAFETY: there is nothing to promise.
    unsafe impl Exported for Disk {
        fn exported(&self) {}
    }

    pub unsafe fn promised() {
        *OPEN.acquire() += 1;
    }
}

unsafe extern "C" fn nothing() {}

fn main() {
    // SAFETY: there is no other token, and no lock is held.
    let token = unsafe { LockToken::enter() };
    assert!(helper(nothing, &token).is_none());
    Disk.register(nothing, &token);
    assert_eq!(driver::count(nothing, &token), 2);
    // SAFETY: there is nothing to promise.
    unsafe { driver::promised(&token) };
    assert_eq!(*OPEN.acquire(&token), 4);
}
