//! A request is completed under a sole guard of each kind.
//! Each borrows the token exclusively until it is released.
//! errors: 8

use core::pin::pin;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLockSole, IoCompleteRequest};
use spin_lock_safe::{
    ExSpinLock, InterruptSpinLock, Irp, LockQueueHandle, LockToken, MsiSpinLock, QueuedSpinLock,
    SpinLock, StorPortLockHandle, StorPortSpinLock, spin_lock_safe,
};

#[spin_lock_safe]
fn ordinary(lock: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _held = lock.acquire_sole();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn queued(lock: &QueuedSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let _held = lock.acquire_in_stack_queued_sole(handle);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn exclusive(lock: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _held = lock.acquire_exclusive_sole();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn shared(lock: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _held = lock.acquire_shared_sole();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn interrupt(lock: &InterruptSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _held = lock.acquire_sole();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn message(lock: &MsiSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _held = lock.acquire_sole();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn storport(lock: &StorPortSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let handle = pin!(StorPortLockHandle::new());
    let _held = lock.acquire_with_handle_sole(handle);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn cancel(irp: Irp, token: &mut LockToken) {
    let _held = IoAcquireCancelSpinLockSole();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
