//! Methods called by a path that begins with `<`, after comparisons, shifts, arrows and other paths.
//! What stands before such a path is not part of it.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn compare(open: &SpinLock<u32>, a: u32, b: u32, token: &LockToken) -> u32 {
    let more = a > b;
    let shifted = a << 2 >> 1;
    *<SpinLock<u32>>::acquire(open) += shifted;
    *<SpinLock<u32>>::acquire(open) -= 1;
    let add = |n: u32| -> u32 { n + 1 };
    if more && a < b || shifted >= b {
        return add(*<SpinLock<_>>::acquire(open));
    }
    match a {
        0 => *<SpinLock<Option<u32>>>::acquire(&SpinLock::new(Some(1))),
        _ => None.filter(|n| *n > 1),
    }
    .unwrap_or(b)
}

struct Disk(SpinLock<u32>);

#[spin_lock_safe]
impl Disk {
    fn tally(&self) {
        *self.0.acquire() += 1;
    }

    fn tally_more(&self, a: u32, b: u32) -> bool {
        let more = a > b;
        <Self>::tally(self);
        <Disk>::tally(self);
        more
    }
}

fn main() {}
