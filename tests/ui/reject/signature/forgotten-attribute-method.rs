//! A method without the attribute that calls `acquire()`.
//! The missing argument is the token; rustc names its type at the call.

use spin_lock_safe::SpinLock;

struct Extension {
    open: SpinLock<u32>,
}

impl Extension {
    fn count(&self) {
        *self.open.acquire() += 1;
    }
}

fn main() {}
