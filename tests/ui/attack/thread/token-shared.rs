//! The token is shared with another thread, which takes a lock with it.
//! Two threads would count in one token, and one would restore the other's IRQL.

use spin_lock_safe::{LockToken, SpinLock};

static OPEN: SpinLock<u32> = SpinLock::new(0);

fn elsewhere(token: &LockToken) {
    std::thread::scope(|scope| {
        scope.spawn(|| *OPEN.acquire(token) += 1);
    });
}

fn main() {}
