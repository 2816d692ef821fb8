//! A guard is kept in a `static`, so that it is not alive in any function.
//! What is behind a lock may go to any thread, and a guard may not.

use spin_lock_safe::{SpinLock, SpinLockGuard};

static HELD: SpinLock<Option<SpinLockGuard<'static, u32>>> = SpinLock::new(None);

fn main() {}
