//! A guard kept in an `Option`, a tuple, a struct, a `Vec`, and dropped as a whole.
//! Whatever owns a guard holds the lock until it is dropped or assigned over.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

struct Section<'a> {
    open: SpinLockGuard<'a, u32>,
    name: &'static str,
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, list: &SpinLock<u32>, irp: Irp, token: &mut LockToken) -> usize {
    let mut held = Some(open.acquire());
    *held.as_deref_mut().unwrap() += 1;
    held = None;
    drop(held);
    let pair = (open.acquire(), 7);
    drop(pair);
    let section = Section {
        open: open.acquire(),
        name: "open",
    };
    let name = section.name;
    drop(section);
    let all = vec![open.acquire(), list.acquire()];
    drop(all);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    name.len()
}

fn main() {}
