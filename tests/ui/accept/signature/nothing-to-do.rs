//! The attribute on functions that neither lock nor complete.
//! They come out as they went in: no token, no warning, `const` excepted.

use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe]
fn plain(a: u32, b: u32) -> u32 {
    a + b
}

#[spin_lock_safe]
unsafe extern "C" fn entry(_extension: *mut core::ffi::c_void) -> u32 {
    plain(1, 2)
}

#[spin_lock_safe]
fn passes_it_on(token: &mut LockToken) {
    takes_it(token);
}

#[spin_lock_safe]
fn takes_it(_: &mut LockToken) {}

#[spin_lock_safe]
unsafe fn promises(pointer: *const u32) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { *pointer }
}

fn main() {}
