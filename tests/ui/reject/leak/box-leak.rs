//! `Box::leak` of a guard, by the function's name and by the box's.
//! The reference that comes back keeps no borrow of the token alive after its last use.
//! errors: 2

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leak(open: &SpinLock<u32>, token: &LockToken) {
    **Box::leak(Box::new(open.acquire())) += 1;
    let guard = Box::new(open.acquire());
    Box::<_>::leak(guard);
}

fn main() {}
