//! A guard is hidden behind `Box<dyn Any>`, whose type says nothing of a lifetime.
//! `Any` is for types that borrow nothing.

use std::any::Any;

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn hide(token: &LockToken) -> Box<dyn Any> {
    Box::new(OPEN.acquire())
}

fn main() {}
