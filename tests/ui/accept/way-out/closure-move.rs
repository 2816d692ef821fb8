//! A closure that locks, without `move`, and a `move` closure with the token as a parameter.
//! Neither owns the token, so the function may complete after it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn finish(irps: [Irp; 2], token: &mut LockToken) {
    let [first, second] = irps;
    let by = 1;
    let count = || *OPEN.acquire() += by;
    count();
    IoCompleteRequest(first, IO_NO_INCREMENT);
    let count = move |token: &LockToken| *OPEN.acquire() += by;
    count(token);
    IoCompleteRequest(second, IO_NO_INCREMENT);
}

fn main() {}
