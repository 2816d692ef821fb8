//! A method of the user's own named `acquire`, which takes no token.
//! A macro knows no types. Way out: call it by its path.
//! points: attribute

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

struct Pool(Vec<u32>);

impl Pool {
    fn acquire(&mut self) -> Option<u32> {
        self.0.pop()
    }
}

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, pool: &mut Pool, token: &LockToken) {
    *open.acquire() += pool.acquire().unwrap_or(1);
}

fn main() {}
