// What the attribute makes of `accept/signature/generics.rs`; a test in `macros` compares it.

//! Generic helpers: types, lifetimes, constants, where clauses, `impl Trait` in and out.
//! The signature is the user's; only the token of an entry point is taken out of it.

use std::fmt::Debug;
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

fn store<T, const N: usize>(
    lock: &SpinLock<[T; N]>,
    at: usize,
    value: T,
    token: &LockToken,
)
where
    T: Debug + Clone,
{
    lock.acquire(token)[at] = value;
}

fn longer<'a, 'b: 'a>(
    a: &'a SpinLock<String>,
    b: &'b SpinLock<String>,
    token: &LockToken,
) -> &'a SpinLock<String> {
    if a.acquire(token).len() > b.acquire(token).len() { a } else { b }
}

fn complete_all(irps: impl Iterator<Item = Irp>, token: &mut LockToken) -> impl Debug {
    let mut count = 0;
    for irp in irps {
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
        count += 1;
    }
    count
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn for_any<T: Default>(lock: &SpinLock<T>) {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    *lock.acquire(no_spin_lock_held) = T::default();
}

fn main() {}
