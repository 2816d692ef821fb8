//! A guard made by a struct literal, to be released with one of the release routines.
//! The guards' fields are private: no release without its acquire.

use spin_lock_safe::mode::AnyIrql;
use spin_lock_safe::{LockToken, SpinLock, SpinLockGuard};

fn forge<'a>(lock: &'a SpinLock<u32>, token: &'a LockToken) -> SpinLockGuard<'a, u32> {
    let mode = AnyIrql;
    SpinLockGuard { lock, token, mode }
}

fn main() {}
