//! The token is kept in a `static`, behind a lock.
//! What is behind a lock may go to any thread, and a token may not.

use spin_lock_safe::{LockToken, SpinLock};

static TOKEN: SpinLock<Option<&'static LockToken>> = SpinLock::new(None);

fn main() {}
