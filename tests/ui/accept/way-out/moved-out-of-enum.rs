//! The `enum` is consumed first; what is to be done after that is a plain value.
//! After the first `match` nothing holds a guard.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DpcSpinLockGuard, Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

enum Either<'a> {
    Raised(SpinLockGuard<'a, u32>),
    AtDpcLevel(DpcSpinLockGuard<'a, u32>),
    Free,
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) -> Option<Irp> {
    let held = match irp.information() {
        0 => Either::Raised(open.acquire()),
        1 => Either::AtDpcLevel(open.acquire_at_dpc_level()),
        _ => Either::Free,
    };
    let complete = matches!(held, Either::Free);
    drop(held);
    if complete {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return None;
    }
    Some(irp)
}

fn main() {}
