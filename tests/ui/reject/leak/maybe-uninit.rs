//! `MaybeUninit::new` of a guard.
//! A `MaybeUninit` does not drop what is in it.

use core::mem::MaybeUninit;

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leak(open: &SpinLock<u32>, token: &LockToken) {
    let _held = MaybeUninit::new(open.acquire());
}

fn main() {}
