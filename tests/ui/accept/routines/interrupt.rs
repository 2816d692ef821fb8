//! `KeAcquireInterruptSpinLock` and its release, with a hidden token and with a visible one.
//! What is shared with the InterruptService routine.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeAcquireInterruptSpinLock, KeReleaseInterruptSpinLock,
};
use spin_lock_safe::{InterruptSpinLock, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &InterruptSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = KeAcquireInterruptSpinLock(count);
    *held += 1;
    KeReleaseInterruptSpinLock(held);
    *count.acquire() += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(count: &InterruptSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = KeAcquireInterruptSpinLock(token, count);
    *held += 1;
    KeReleaseInterruptSpinLock(held);
    let mut held = count.acquire(token);
    *held += 1;
    held.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
