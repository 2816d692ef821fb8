//! The structure is taken apart by a pattern, or by a function that takes the whole.
//! Each part is a variable of its own then.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

struct Section<'a> {
    open: SpinLockGuard<'a, u32>,
    name: String,
}

impl Section<'_> {
    fn leave(self) -> String {
        self.open.release();
        self.name
    }
}

#[spin_lock_safe]
fn finish(lock: &SpinLock<u32>, irps: [Irp; 2], token: &mut LockToken) {
    let [first, second] = irps;
    let Section { open, name } = Section {
        open: lock.acquire(),
        name: String::new(),
    };
    drop(open);
    IoCompleteRequest(first, IO_NO_INCREMENT);
    let name = Section {
        open: lock.acquire(),
        name,
    }
    .leave();
    IoCompleteRequest(second, IO_NO_INCREMENT);
    drop(name);
}

fn main() {}
