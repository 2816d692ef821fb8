//! The user's own `acquire` by its path.
//! Only `SpinLock::acquire` is tracked by its path.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

struct Pool(Vec<u32>);

impl Pool {
    fn acquire(&mut self) -> Option<u32> {
        self.0.pop()
    }
}

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, pool: &mut Pool, token: &LockToken) {
    *open.acquire() += Pool::acquire(pool).unwrap_or(1);
}

fn main() {}
