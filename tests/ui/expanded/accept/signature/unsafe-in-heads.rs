// What the attribute makes of `accept/signature/unsafe-in-heads.rs`; a test in `macros` compares it.

//! Helpers and scopes with `unsafe` and `extern` in their heads and beside them.
//! None of their functions is an entry point, so each takes the token of its callers.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

type Callback = unsafe extern "C" fn();

#[unsafe(no_mangle)]
fn helper(
    _: unsafe extern "C" fn(),
    token: &LockToken,
) -> Option<unsafe extern "system" fn()> {
    *OPEN.acquire(token) += 1;
    None
}

struct Disk;

trait Register<T> {
    fn register(&self, callback: T, token: &LockToken);
}

impl Register<unsafe extern "C" fn()> for Disk {
    fn register(&self, callback: unsafe extern "C" fn(), token: &LockToken) {
        let _ = callback;
        *OPEN.acquire(token) += 1;
    }
}

impl Disk {
    const CALLBACK: Option<unsafe extern "C" fn()> = None;
    fn count<T: Into<Callback>>(
        &self,
        _: unsafe extern "C" fn(),
        callback: T,
        no_spin_lock_held: &::spin_lock_safe::LockToken,
    ) -> Option<Callback>
    where
        T: Fn() -> unsafe extern "C" fn(),
    {
        *OPEN.acquire(no_spin_lock_held) += 1;
        Self::CALLBACK.or(Some(callback.into()))
    }
}

mod driver {
    use super::{Disk, OPEN};
    unsafe extern "C" {
        safe fn abs(n: i32) -> i32;
    }
    unsafe impl Send for Token {}
    struct Token(*mut u8);
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    pub fn count(
        _: unsafe extern "C" fn(),
        no_spin_lock_held: &::spin_lock_safe::LockToken,
    ) -> i32 {
        *OPEN.acquire(no_spin_lock_held) += 1;
        abs(-2)
    }
    unsafe trait Exported {
        fn exported(&self);
    }
    unsafe impl Exported for Disk {
        fn exported(&self) {}
    }
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    #[forbid(unsafe_op_in_unsafe_fn)]
    pub unsafe fn promised(no_spin_lock_held: &::spin_lock_safe::LockToken) {
        *OPEN.acquire(no_spin_lock_held) += 1;
    }
}

unsafe extern "C" fn nothing() {}

fn main() {
    let token = unsafe { LockToken::enter() };
    assert!(helper(nothing, & token).is_none());
    Disk.register(nothing, &token);
    assert_eq!(driver::count(nothing, & token), 2);
    unsafe { driver::promised(&token) };
    assert_eq!(* OPEN.acquire(& token), 4);
}
