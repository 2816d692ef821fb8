//! Doc comments, `no_mangle`, `link_section`, `inline`, lint attributes, visibility.
//! What stands on the function stays on it, also an inner attribute of its body.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static COUNT: SpinLock<u32> = SpinLock::new(0);

/// The system finds it by its name.
#[spin_lock_safe]
#[unsafe(no_mangle)]
#[unsafe(link_section = ".text.PAGE")]
#[allow(non_snake_case)]
pub unsafe extern "system" fn HwUnload(_extension: *mut core::ffi::c_void) {
    *COUNT.acquire() += 1;
}

#[inline(always)]
#[must_use]
#[spin_lock_safe]
#[track_caller]
pub(crate) fn current(token: &LockToken) -> u32 {
    //! The number of requests.
    #![allow(clippy::needless_return)]
    return *COUNT.acquire();
}

#[cfg(any())]
#[spin_lock_safe]
fn left_out() {
    IoCompleteRequest();
}

fn main() {}
