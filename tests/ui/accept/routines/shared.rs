//! `ExAcquireSpinLockShared` and its release, with a hidden token and with a visible one.
//! A reader-writer lock held to read.

use spin_lock_safe::ddi::{
    ExAcquireSpinLockShared, ExReleaseSpinLockShared, IO_NO_INCREMENT, IoCompleteRequest,
};
use spin_lock_safe::{ExSpinLock, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let held = ExAcquireSpinLockShared(count);
    assert_eq!(*held, 0);
    ExReleaseSpinLockShared(held);
    assert_eq!(*count.acquire_shared(), 0);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let held = ExAcquireSpinLockShared(token, count);
    assert_eq!(*held, 0);
    ExReleaseSpinLockShared(held);
    let held = count.acquire_shared(token);
    assert_eq!(*held, 0);
    held.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
