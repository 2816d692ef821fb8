//! A token whose name is a raw identifier.
//! The attribute panics: "`r#in` is not a valid identifier" (`Ident::new` of its text).

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, r#in: &LockToken) {
    *open.acquire() += 1;
}

fn main() {}
