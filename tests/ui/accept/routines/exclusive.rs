//! `ExAcquireSpinLockExclusive` and its release, with a hidden token and with a visible one.
//! A reader-writer lock held to write.

use spin_lock_safe::ddi::{
    ExAcquireSpinLockExclusive, ExReleaseSpinLockExclusive, IO_NO_INCREMENT, IoCompleteRequest,
};
use spin_lock_safe::{ExSpinLock, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = ExAcquireSpinLockExclusive(count);
    *held += 1;
    ExReleaseSpinLockExclusive(held);
    *count.acquire_exclusive() += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = ExAcquireSpinLockExclusive(token, count);
    *held += 1;
    ExReleaseSpinLockExclusive(held);
    let mut held = count.acquire_exclusive(token);
    *held += 1;
    held.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
