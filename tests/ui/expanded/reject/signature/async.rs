// What the attribute makes of `reject/signature/async.rs`; a test in `macros` compares it.

//! An `async fn`.
//! It is left and entered again, under whatever locks are held then.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[allow(warnings)]
async fn count(open: &SpinLock<u32>, token: &LockToken) {
    *open.acquire(::spin_lock_safe::__private::stand_in()) += 1;
}

::core::compile_error! {
    "an `async fn` can be suspended with its spin locks held, so they cannot be counted: lock and complete in an ordinary `fn`"
}

fn main() {}
