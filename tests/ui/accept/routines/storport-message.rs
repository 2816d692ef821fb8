//! `StorPortAcquireMSISpinLock` and its release, with a hidden token and with a visible one.
//! The lock of an interrupt message needs no handle.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, StorPortAcquireMSISpinLock, StorPortReleaseMSISpinLock,
};
use spin_lock_safe::{Irp, LockToken, MsiSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &MsiSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = StorPortAcquireMSISpinLock(count);
    *held += 1;
    StorPortReleaseMSISpinLock(held);
    *count.acquire() += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(count: &MsiSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = StorPortAcquireMSISpinLock(token, count);
    *held += 1;
    StorPortReleaseMSISpinLock(held);
    let mut held = count.acquire(token);
    *held += 1;
    held.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
