//! The hidden token is named by a macro that the body defines.
//! Such a macro sees the variables before it, so the name is reserved there, too.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn count() {
    macro_rules! steal {
        () => {
            no_spin_lock_held
        };
    }
    *OPEN.acquire() += 1;
    let _mine: &LockToken = steal!();
}

fn main() {}
