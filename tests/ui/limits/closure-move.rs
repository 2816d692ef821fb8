//! A `move` closure that locks in a function that completes after it.
//! It owns the exclusive token. Way out: no `move`, or the token as its parameter.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    let by = 1;
    let count = move || *OPEN.acquire() += by;
    count();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
