//! `KeAcquireSpinLockForDpc` and its release, with a hidden token and with a visible one.
//! What a threaded DPC uses, at whichever IRQL it runs.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLockForDpc, KeReleaseSpinLockForDpc,
};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = KeAcquireSpinLockForDpc(count);
    *held += 1;
    KeReleaseSpinLockForDpc(held);
    *count.acquire_for_dpc() += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(count: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = KeAcquireSpinLockForDpc(token, count);
    *held += 1;
    KeReleaseSpinLockForDpc(held);
    let mut held = count.acquire_for_dpc(token);
    *held += 1;
    held.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
