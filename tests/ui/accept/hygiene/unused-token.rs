//! Bodies in which rustc may see no use of the token, where what is unused is forbidden.
//! A macro may drop its arguments, `#[cfg]` its statement, and what diverges all that follows.

#![forbid(unused)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

pub static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! nothing {
    ($($ignored:tt)*) => {};
}

/// # Safety
///
/// The system calls it.
#[spin_lock_safe]
pub unsafe extern "C" fn of_macro() {
    nothing!(*OPEN.acquire() += 1);
}

/// # Safety
///
/// The system calls it.
#[spin_lock_safe]
pub unsafe extern "C" fn under_cfg() {
    #[cfg(any())]
    {
        *OPEN.acquire() += 1;
    }
}

/// # Safety
///
/// The system calls it.
#[spin_lock_safe]
pub unsafe extern "C" fn diverging(count: u32) {
    let count = if count > 1 { return } else { count };
    *OPEN.acquire() += count;
}

#[spin_lock_safe]
pub fn helper(token: &LockToken) -> u32 {
    nothing!(*OPEN.acquire() += 1);
    *OPEN.acquire()
}

#[spin_lock_safe]
pub mod driver {
    fn count() {
        nothing!(*super::OPEN.acquire() += 1);
    }

    pub fn all() {
        nothing!(count());
        count();
    }
}

fn main() {}
