//! A guard taken out of its `Option` and released.
//! The compiler does not know that `None` is left. Way out: `held = None`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = (irp.information() > 0).then(|| open.acquire());
    drop(held.take());
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
