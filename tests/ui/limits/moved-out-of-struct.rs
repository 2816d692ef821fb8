//! A guard that is moved out of a structure's field and released.
//! The structure's type still counts as holding it. Way out: release the whole.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

struct Section<'a> {
    open: SpinLockGuard<'a, u32>,
    name: String,
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let section = Section {
        open: open.acquire(),
        name: String::new(),
    };
    drop(section.open);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(section.name);
}

fn main() {}
