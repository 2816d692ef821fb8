// What the attribute makes of `accept/sole/by-method.rs`; a test in `macros` compares it.

//! A lock of each kind is acquired as the only one, by its method, and a helper releases it and completes.
//! The sole guard brings the token; a guard and a token as two arguments do not compile.

use core::pin::pin;
use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLockSole, IoCompleteRequest,
};
use spin_lock_safe::{
    ExSpinLock, InterruptSpinLock, Irp, LockQueueHandle, LockToken, MsiSpinLock,
    QueuedSpinLock, SoleCancelSpinLockGuard, SoleExclusiveSpinLockGuard,
    SoleInterruptSpinLockGuard, SoleMsiSpinLockGuard, SoleQueuedSpinLockGuard,
    SoleSharedSpinLockGuard, SoleSpinLockGuard, SoleStorPortSpinLockGuard, SpinLock,
    StorPortLockHandle, StorPortSpinLock, spin_lock_safe,
};

fn ordinary(lock: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    finish_ordinary(lock.acquire_sole(token), irp);
}

fn queued(lock: &QueuedSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let handle = pin!(LockQueueHandle::new());
    finish_queued(lock.acquire_in_stack_queued_sole(handle, token), irp);
}

fn exclusive(lock: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    finish_exclusive(lock.acquire_exclusive_sole(token), irp);
}

fn shared(lock: &ExSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    finish_shared(lock.acquire_shared_sole(token), irp);
}

fn interrupt(lock: &InterruptSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    finish_interrupt(lock.acquire_sole(token), irp);
}

fn message(lock: &MsiSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    finish_message(lock.acquire_sole(token), irp);
}

fn storport(lock: &StorPortSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let handle = pin!(StorPortLockHandle::new());
    finish_storport(lock.acquire_with_handle_sole(handle, token), irp);
}

fn cancel(irp: Irp, token: &mut LockToken) {
    finish_cancel(IoAcquireCancelSpinLockSole(token), irp);
}

/// Is entered with the lock held and releases it.
fn finish_ordinary(guard: SoleSpinLockGuard<'_, u32>, irp: Irp) {
    let token = guard.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

/// Is entered with the lock held and releases it.
fn finish_queued(guard: SoleQueuedSpinLockGuard<'_, u32>, irp: Irp) {
    let (token, _) = guard.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

/// Is entered with the lock held and releases it.
fn finish_exclusive(guard: SoleExclusiveSpinLockGuard<'_, u32>, irp: Irp) {
    let token = guard.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

/// Is entered with the lock held and releases it.
fn finish_shared(guard: SoleSharedSpinLockGuard<'_, u32>, irp: Irp) {
    let token = guard.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

/// Is entered with the lock held and releases it.
fn finish_interrupt(guard: SoleInterruptSpinLockGuard<'_, u32>, irp: Irp) {
    let token = guard.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

/// Is entered with the lock held and releases it.
fn finish_message(guard: SoleMsiSpinLockGuard<'_, u32>, irp: Irp) {
    let token = guard.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

/// Is entered with the lock held and releases it.
fn finish_storport(guard: SoleStorPortSpinLockGuard<'_, u32>, irp: Irp) {
    let (token, _) = guard.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn finish_cancel(guard: SoleCancelSpinLockGuard<'_>, irp: Irp) {
    let token = guard.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
