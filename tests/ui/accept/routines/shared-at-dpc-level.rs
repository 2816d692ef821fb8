//! `ExAcquireSpinLockSharedAtDpcLevel` and its release, with a hidden token and with a visible one.
//! The same lock where the IRQL is up already.

use spin_lock_safe::ddi::{
    ExAcquireSpinLockSharedAtDpcLevel, ExReleaseSpinLockSharedFromDpcLevel, IO_NO_INCREMENT,
    IoCompleteRequest,
};
use spin_lock_safe::{ExSpinLock, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let held = ExAcquireSpinLockSharedAtDpcLevel(count);
    assert_eq!(*held, 0);
    ExReleaseSpinLockSharedFromDpcLevel(held);
    assert_eq!(*count.acquire_shared_at_dpc_level(), 0);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let held = ExAcquireSpinLockSharedAtDpcLevel(token, count);
    assert_eq!(*held, 0);
    ExReleaseSpinLockSharedFromDpcLevel(held);
    let held = count.acquire_shared_at_dpc_level(token);
    assert_eq!(*held, 0);
    held.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
