//! `Rc::into_raw` and `Arc::into_raw` of a guard.
//! A raw pointer borrows nothing.
//! errors: 2

use std::rc::Rc;
use std::sync::Arc;

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leak(open: &SpinLock<u32>, token: &LockToken) {
    let _held = Rc::into_raw(Rc::new(open.acquire()));
    #[allow(clippy::arc_with_non_send_sync)]
    let _held = Arc::into_raw(Arc::new(open.acquire()));
}

fn main() {}
