//! A guard in an `enum` of the driver's own, moved out by a `match` that completes.
//! The value counts as holding it in every arm. Way out: a `match` without the completion.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DpcSpinLockGuard, Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

enum Either<'a> {
    Raised(SpinLockGuard<'a, u32>),
    AtDpcLevel(DpcSpinLockGuard<'a, u32>),
    Free,
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let held = match irp.information() {
        0 => Either::Raised(open.acquire()),
        1 => Either::AtDpcLevel(open.acquire_at_dpc_level()),
        _ => Either::Free,
    };
    match held {
        Either::Raised(guard) => guard.release(),
        Either::AtDpcLevel(guard) => guard.release(),
        Either::Free => IoCompleteRequest(irp, IO_NO_INCREMENT),
    }
}

fn main() {}
