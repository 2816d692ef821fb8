//! `KeTryToAcquireSpinLockAtDpcLevel` in a `let … else`, in an `if let`, and with a visible token.
//! The lock may not be free: then nothing is held, and the request can be completed.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeReleaseSpinLockFromDpcLevel,
    KeTryToAcquireSpinLockAtDpcLevel,
};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn or_else(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    let Some(mut queue) = KeTryToAcquireSpinLockAtDpcLevel(queue) else {
        return IoCompleteRequest(irp, IO_NO_INCREMENT);
    };
    queue.push(irp);
    KeReleaseSpinLockFromDpcLevel(queue);
}

#[spin_lock_safe]
fn tried(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    if let Some(mut queue) = KeTryToAcquireSpinLockAtDpcLevel(queue) {
        return queue.push(irp);
    }
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    if let Some(guard) = KeTryToAcquireSpinLockAtDpcLevel(token, queue) {
        KeReleaseSpinLockFromDpcLevel(guard);
    }
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
