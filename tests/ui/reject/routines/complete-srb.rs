//! `StorPortCompleteSrb` under a lock.
//! Storport may start the next request before it returns, which takes the same lock.

use spin_lock_safe::ddi::StorPortCompleteSrb;
use spin_lock_safe::{HwDeviceExtension, LockToken, SpinLock, Srb, spin_lock_safe};

struct Extension {
    waiting: SpinLock<Vec<Srb>>,
}

#[spin_lock_safe]
fn complete_all(adapter: &HwDeviceExtension<Extension>, token: &mut LockToken) {
    let mut waiting = adapter.waiting.acquire();
    while let Some(srb) = waiting.pop() {
        StorPortCompleteSrb(adapter, srb);
    }
}

fn main() {}
