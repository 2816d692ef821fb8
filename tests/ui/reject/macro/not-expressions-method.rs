//! A method call `acquire()` in a macro with syntax of its own.
//! It would take a lock that is not seen.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! with {
    ($guard:ident in $lock:expr => $body:block) => {{
        let mut $guard = $lock;
        $body
    }};
}

#[spin_lock_safe]
unsafe extern "system" fn count(_extension: *mut core::ffi::c_void) {
    with!(open in OPEN.acquire() => { *open += 1 });
}

fn main() {}
