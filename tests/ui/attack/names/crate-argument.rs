//! `crate = path`, where `path::LockToken` is a module and `enter` any unsafe function.
//! The attribute's own `unsafe` block calls it: a call that no `unsafe` of the user's shows,
//! not even under `deny(unsafe_op_in_unsafe_fn)`. Only at entry, where no lock is held.

#![deny(unsafe_op_in_unsafe_fn)]

use spin_lock_safe::{SpinLock, spin_lock_safe};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
pub unsafe extern "C" fn complete_all() {
    drop(QUEUE.acquire());
}

mod fake {
    #[allow(non_snake_case)]
    pub mod LockToken {
        pub use super::super::complete_all as enter;
    }
}

mod unit {
    pub type LockToken = ();
}

#[spin_lock_safe(crate = fake)]
unsafe extern "C" fn caller(_token: &mut unit::LockToken) {}

fn main() {}
