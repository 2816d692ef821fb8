//! A method that consumes the value does under a lock what `drop` cannot.
//! `drop` only says that it was forgotten.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

struct Handle {
    is_closed: bool,
}

#[spin_lock_safe]
impl Handle {
    fn close(mut self) {
        *OPEN.acquire() -= 1;
        self.is_closed = true;
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        debug_assert!(self.is_closed);
    }
}

#[spin_lock_safe]
unsafe extern "C" fn unload(token: &mut LockToken) {
    Handle { is_closed: false }.close(token);
}

fn main() {}
