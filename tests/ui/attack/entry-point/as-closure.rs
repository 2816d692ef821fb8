//! An entry point given where a closure is wanted.
//! An unsafe function is no `Fn()`.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn count() {
    *OPEN.acquire() += 1;
}

fn call(work: impl Fn()) {
    work();
}

fn forge() {
    call(count);
}

fn main() {}
