//! Generic helpers: types, lifetimes, constants, where clauses, `impl Trait` in and out.
//! The signature is the user's; only the token of an entry point is taken out of it.

use std::fmt::Debug;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn store<T, const N: usize>(lock: &SpinLock<[T; N]>, at: usize, value: T, token: &LockToken)
where
    T: Debug + Clone,
{
    lock.acquire()[at] = value;
}

#[spin_lock_safe]
fn longer<'a, 'b: 'a>(
    a: &'a SpinLock<String>,
    b: &'b SpinLock<String>,
    token: &LockToken,
) -> &'a SpinLock<String> {
    if a.acquire().len() > b.acquire().len() {
        a
    } else {
        b
    }
}

#[spin_lock_safe]
fn complete_all(irps: impl Iterator<Item = Irp>, token: &mut LockToken) -> impl Debug {
    let mut count = 0;
    for irp in irps {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        count += 1;
    }
    count
}

#[spin_lock_safe]
unsafe extern "C" fn for_any<T: Default>(lock: &SpinLock<T>) {
    *lock.acquire() = T::default();
}

fn main() {}
