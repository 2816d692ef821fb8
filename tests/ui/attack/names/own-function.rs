//! A function of the user's named as a routine, which takes no token.
//! It can complete nothing without one; under the attribute it is given one all the same.

use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

static DONE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[allow(non_snake_case)]
fn IoCompleteRequest(irp: Irp, _boost: i8) {
    drop(irp);
}

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    let _done = DONE.acquire();
    IoCompleteRequest(irp, 0);
}

fn main() {}
