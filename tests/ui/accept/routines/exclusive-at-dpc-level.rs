//! `ExAcquireSpinLockExclusiveAtDpcLevel` and its release, with a hidden token and with a visible one.
//! The same lock where the IRQL is up already.

use spin_lock_safe::ddi::{
    ExAcquireSpinLockExclusiveAtDpcLevel, ExReleaseSpinLockExclusiveFromDpcLevel, IO_NO_INCREMENT,
    IoCompleteRequest,
};
use spin_lock_safe::{ExSpinLock, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = ExAcquireSpinLockExclusiveAtDpcLevel(count);
    *held += 1;
    ExReleaseSpinLockExclusiveFromDpcLevel(held);
    *count.acquire_exclusive_at_dpc_level() += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(count: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = ExAcquireSpinLockExclusiveAtDpcLevel(token, count);
    *held += 1;
    ExReleaseSpinLockExclusiveFromDpcLevel(held);
    let mut held = count.acquire_exclusive_at_dpc_level(token);
    *held += 1;
    held.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
