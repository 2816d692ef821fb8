//! A closure with the hidden token in it is sent to another thread.
//! The hidden variable belongs to its context as the token does.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn elsewhere(_extension: *mut core::ffi::c_void) {
    std::thread::scope(|scope| {
        scope.spawn(|| *OPEN.acquire() += 1);
    });
}

fn main() {}
