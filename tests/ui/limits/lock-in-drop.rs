//! A spin lock that is acquired when a value is dropped: `Drop` fixes the parameters, and no token comes in.
//! Way out: a method that consumes the value and names its token.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

struct Handle;

impl Drop for Handle {
    #[spin_lock_safe]
    fn drop(&mut self) {
        *OPEN.acquire() -= 1;
    }
}

fn main() {}
