//! A completion two callees down, while the caller holds the request list's lock.
//! Shape 2, a real bug in deviodrv's DevIoDrvCancelAll.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn cancel_all(requests: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    let mut requests = requests.acquire();
    while let Some(irp) = requests.pop() {
        cancel_one(irp, token);
    }
}

fn cancel_one(mut irp: Irp, token: &mut LockToken) {
    irp.set_status(STATUS_CANCELLED);
    complete(irp, token);
}

#[spin_lock_safe]
fn complete(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
