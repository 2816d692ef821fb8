//! A request completed where `KeTryToAcquireSpinLockAtDpcLevel` got the lock.
//! A lock that was free is held as any other.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, KeTryToAcquireSpinLockAtDpcLevel};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    if let Some(mut open) = KeTryToAcquireSpinLockAtDpcLevel(open) {
        *open -= 1;
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
