//! `crate = path`, where an entry point of the driver's stands for the maker of tokens.
//! The attribute's own `unsafe` block would call it, and the driver writes none.

#![deny(unsafe_op_in_unsafe_fn)]

use spin_lock_safe::{SpinLock, spin_lock_safe};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
pub unsafe extern "C" fn complete_all() {
    drop(QUEUE.acquire());
}

mod fake {
    pub mod __private {
        #[allow(non_snake_case)]
        pub mod Entry {
            pub use super::super::super::complete_all as __enter_entry_point;
        }
    }
}

mod unit {
    pub type LockToken = ();
}

#[spin_lock_safe(crate = fake)]
unsafe extern "C" fn caller(_token: &mut unit::LockToken) {}

fn main() {}
