//! Two `move` closures that lock, and code that locks after them, in an entry point and a helper.
//! Nothing here completes, so the token is shared, and each closure has a copy of the borrow.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut sys::DEVICE_OBJECT, _: *mut sys::IRP) {
    let boost = 1;
    let count = move || *OPEN.acquire() += boost;
    let reset = move || *OPEN.acquire() = 0;
    count();
    reset();
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
fn counts<'a>(by: u32, token: &'a LockToken) -> (impl Fn() + 'a, u32) {
    let count = move || *OPEN.acquire() += by;
    count();
    (count, *OPEN.acquire())
}

fn main() {}
